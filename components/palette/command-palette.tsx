"use client";

import { clsx } from "clsx";
import { Box, type LucideIcon } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { PanelDialog } from "@/components/ui/panel-dialog";
import { changeComposer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { modelList } from "@/lib/client/models";
import { searchLabels } from "@/lib/client/search-labels";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import type { Translator } from "@/lib/i18n/translator";
import { ACTIONS, type Action, type ActionContext } from "./actions";
import { ShortcutKeys } from "./shortcut-keys";

const LIST_ID = "palette-list";
const optionId = (id: string) => `palette-${id}`;

interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}

function labelOf({ label, href, within }: Action, t: Translator["t"]): string {
  if (within) return t("command.within", { page: t(within), place: t(label) });
  return href ? t("command.goTo", { page: t(label) }) : t(label);
}

interface Props {
  readonly onClose: () => void;
  readonly context: ActionContext;
}

/** Every action, found by typing: arrow keys choose, Enter does it. */
export function CommandPalette({ onClose, context }: Props) {
  const { t } = useTranslator();
  const { models } = useStore(modelList, (state) => state);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const commands: readonly Command[] = [
    ...ACTIONS.filter(({ id, isThere }) => id !== "palette" && (isThere?.() ?? true)).map((action) => ({
      ...action,
      label: labelOf(action, t),
      run: () => action.run(context),
    })),
    ...models.map((model) => ({
      id: `model-${model.id}`,
      label: t("command.model", { model: model.label }),
      icon: Box,
      run: () => {
        changeComposer({ model: model.id });
        context.navigate(pages.create());
      },
    })),
  ];
  const found = searchLabels(commands, query);
  const chosen = found[Math.min(active, found.length - 1)];
  const chosenId = chosen && optionId(chosen.id);
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((Math.min(active, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <PanelDialog title={t("command.palette")} closeLabel={t("action.close")} onClose={onClose} isTitleHidden>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={LIST_ID}
        aria-activedescendant={chosenId}
        aria-autocomplete="list"
        aria-label={t("command.search")}
        placeholder={t("command.search")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
        // It stays while the list goes by below it.
        className="sticky -top-4 z-10 -mx-4 -mt-4 min-h-15 w-[calc(100%+32px)] border-line border-b bg-panel px-6 text-[16px] outline-none"
      />
      <div id={LIST_ID} role="listbox" aria-label={t("command.palette")} className="pt-2">
        {found.map((command) => (
          <CommandOption
            key={command.id}
            command={command}
            isChosen={command === chosen}
            onPoint={() => setActive(found.indexOf(command))}
            onRun={() => run(command)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="px-2 py-3 text-ink-2">{t("command.none")}</p>}
    </PanelDialog>
  );
}

interface OptionProps {
  readonly command: Command;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function CommandOption({ command, isChosen, onPoint, onRun }: OptionProps) {
  const { icon: Icon } = command;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field above, which names this option as its active one
    // biome-ignore lint/a11y/useFocusableInteractive: the same; the focus stays in the field
    <div
      id={optionId(command.id)}
      role="option"
      aria-selected={isChosen}
      onPointerMove={onPoint}
      onClick={onRun}
      className={clsx(
        "flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-2",
        isChosen && "bg-raised forced-colors:outline",
      )}
    >
      <Icon className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
      <span className="min-w-0 flex-1 truncate">{command.label}</span>
      {command.shortcut && <ShortcutKeys shortcut={command.shortcut} />}
    </div>
  );
}
