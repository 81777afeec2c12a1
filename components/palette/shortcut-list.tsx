"use client";

import { PanelDialog } from "@/components/ui/panel-dialog";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ACTIONS } from "./actions";
import { ShortcutKeys } from "./shortcut-keys";

/** Every action that has a shortcut. */
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
  return (
    <ul className="divide-y divide-line">
      {ACTIONS.filter((action) => action.shortcut).map((action) => (
        <li key={action.id} className="flex min-h-11 items-center justify-between gap-4">
          {t(action.label)}
          <ShortcutKeys shortcut={action.shortcut ?? ""} />
        </li>
      ))}
    </ul>
  );
}
