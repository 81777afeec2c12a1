"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { PanelDialog } from "@/components/ui/panel-dialog";
import { LIMITS } from "@/lib/domain/limits";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ShortcutRows } from "./shortcut-list";

/** What can be written into a prompt, and what becomes of it. */
const PROMPT_SIGNS = [
  { sign: "{red|blue}", words: "help.sign.choice" },
  { sign: "__animals__", words: "help.sign.list" },
  { sign: "(moon:1.3)", words: "help.sign.weight" },
  { sign: "“Night Sail”", words: "help.sign.quote" },
] as const;

/** How it works in short: writing prompts, where the data lies, limits, where to read on, and the shortcuts. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator();
  const links = [
    { href: pages.status(), words: t("setup.open") },
    { href: `${pages.settings()}#usage`, words: t("usage.title") },
    { href: `${pages.settings()}#backup`, words: t("backup.title") },
    { href: pages.developers(), words: t("page.developers") },
  ];
  return (
    <PanelDialog title={t("help.title")} closeLabel={t("action.close")} onClose={onClose}>
      <div className="grid gap-5">
        <HelpPart title={t("help.prompts")}>
          <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
            {PROMPT_SIGNS.map(({ sign, words }) => (
              <div key={sign} className="col-span-2 grid grid-cols-subgrid items-baseline">
                <dt>
                  <code className="num text-ink" translate="no">
                    {sign}
                  </code>
                </dt>
                <dd className="text-ink-2">{t(words)}</dd>
              </div>
            ))}
          </dl>
        </HelpPart>
        <HelpPart title={t("help.data")}>
          <p className="text-ink-2">{t("help.data.cloud")}</p>
          <p className="mt-1.5 text-ink-2">{t("help.data.browser")}</p>
        </HelpPart>
        <HelpPart title={t("help.limits")}>
          <ul className="list-disc space-y-1 pl-5 text-ink-2">
            <li>{t("help.limits.count", { count: LIMITS.maxCount, references: LIMITS.maxInputImages })}</li>
            <li>{t("help.limits.prompt", { length: LIMITS.maxPromptLength })}</li>
            <li>{t("help.limits.neurons")}</li>
            <li>{t("help.limits.trash")}</li>
          </ul>
        </HelpPart>
        <HelpPart title={t("help.more")}>
          <ul className="flex flex-wrap gap-x-4">
            {links.map(({ href, words }) => (
              <li key={href}>
                <Link
                  href={href}
                  onClick={onClose}
                  className="inline-flex min-h-11 items-center text-accent-text underline underline-offset-4"
                >
                  {words}
                </Link>
              </li>
            ))}
          </ul>
          <p className="text-[13px] text-ink-2">{t("help.readme")}</p>
        </HelpPart>
        <HelpPart title={t("command.shortcuts")}>
          <ShortcutRows />
        </HelpPart>
      </div>
    </PanelDialog>
  );
}

function HelpPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
