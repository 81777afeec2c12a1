"use client";

import { CircleAlert, RefreshCw, TriangleAlert } from "lucide-react";
import { CopyButton } from "@/components/pictures/copy-button";
import { Button } from "@/components/ui/button";
import { type SetupStep, setupSteps } from "@/lib/client/setup-steps";
import type { StatusView } from "@/lib/client/use-status";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { SettingsPanel } from "./settings-panel";

interface Props {
  readonly view: StatusView;
  readonly isBusy: boolean;
  readonly onCheck: () => void;
}

/** What this deployment lacks and how to mend it; nothing where it lacks nothing. */
export function SetupPanel({ view, isBusy, onCheck }: Props) {
  const { t } = useTranslator();
  const steps = setupSteps(view);
  if (steps.length === 0) return null;
  return (
    <SettingsPanel
      id="setup"
      title={t("setup.steps")}
      text={t("setup.steps.text")}
      aside={
        <Button onClick={onCheck} disabled={isBusy}>
          <RefreshCw />
          {t("setup.check")}
        </Button>
      }
    >
      <ol className="divide-y divide-line" aria-busy={isBusy}>
        {steps.map((step) => (
          <SetupStepItem key={step.problem} step={step} />
        ))}
      </ol>
    </SettingsPanel>
  );
}

function SetupStepItem({ step }: { readonly step: SetupStep }) {
  const { t } = useTranslator();
  const { problem, isBlocking, command } = step;
  const Icon = isBlocking ? CircleAlert : TriangleAlert;
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-2 py-3 last:pb-0">
      <Icon
        className={isBlocking ? "mt-0.5 size-4 text-bad" : "mt-0.5 size-4 text-warn"}
        aria-hidden="true"
      />
      <div className="min-w-0">
        <h3 className="font-medium">{t(`setup.${problem}`)}</h3>
        <p className="text-[13px] text-ink-2">{t(`setup.${problem}.text`)}</p>
      </div>
      {command && (
        <div className="col-start-2 flex min-w-0 items-center gap-1 rounded-control bg-raised py-1 pr-1 pl-3">
          <code className="num min-w-0 flex-1 break-words text-ink" translate="no">
            {command}
          </code>
          <CopyButton text={command} label={t("setup.copy")} isIcon />
        </div>
      )}
    </li>
  );
}
