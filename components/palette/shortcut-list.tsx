"use client";

import { PanelDialog } from "@/components/ui/panel-dialog";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ACTIONS } from "./actions";
import { FIXED_SHORTCUTS } from "./fixed-shortcuts";
import { ShortcutKeys } from "./shortcut-keys";

/** Every action that has a shortcut, and the keys of single places. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator();
  return (
    <PanelDialog title={t("command.shortcuts")} closeLabel={t("action.close")} onClose={onClose}>
      <ShortcutRows />
    </PanelDialog>
  );
}

/** The same, without the dialog around it. */
export function ShortcutRows() {
  const { t } = useTranslator();
  const everywhere = ACTIONS.flatMap(({ shortcut, label }) =>
    shortcut ? [{ keys: [shortcut], label }] : [],
  );
  const groups = [{ title: "shortcut.everywhere", shortcuts: everywhere } as const, ...FIXED_SHORTCUTS];
  return (
    <div className="grid gap-4">
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 className="mt-1 font-semibold text-[13px]">{t(title)}</h3>
          <ul className="divide-y divide-line">
            {shortcuts.map(({ keys, label }) => (
              <li key={keys.join()} className="flex min-h-11 items-center justify-between gap-4">
                {t(label)}
                <span className="flex flex-wrap justify-end gap-x-2 gap-y-1">
                  {keys.map((shortcut, index) => (
                    <span key={shortcut} className="flex items-center gap-2">
                      {index > 0 && <span className="text-[12px] text-ink-3">/</span>}
                      <ShortcutKeys shortcut={shortcut} />
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
