"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useUndo } from "@/components/pictures/use-undo";
import { Button } from "@/components/ui/button";
import { changeDraft, composer } from "@/lib/client/composer";
import { deleteStyle, type OwnStyle, readOwnStyle, saveStyle } from "@/lib/client/style-api";
import { usePages } from "@/lib/client/use-pages";
import type { PresetInput } from "@/lib/domain/prompt-library";
import { api } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ListStatus } from "./list-status";
import { DeleteRowButton, EditRowButton } from "./row-buttons";
import { SettingsPanel } from "./settings-panel";
import { StyleForm } from "./style-form";
import { useAttempt } from "./use-attempt";
import { useFocusBack } from "./use-focus-back";

/** The styles of one's own, which the composer offers beside those that come along; one at a time is open for changes. */
export function StylesPanel() {
  const { t } = useTranslator();
  const list = usePages(api.presets(), readOwnStyle);
  const { isBusy, attempt } = useAttempt();
  const offerUndo = useUndo();
  // "new": one that is not there yet.
  const [edited, setEdited] = useState<OwnStyle | "new" | null>(null);
  const opener = useFocusBack(edited !== null);
  const show = (saved: OwnStyle | null) => {
    if (!saved) return list.reload();
    list.change((items) =>
      items.some((item) => item.id === saved.id)
        ? items.map((item) => (item.id === saved.id ? saved : item))
        : [saved, ...items],
    );
  };
  const save = async (input: PresetInput) => {
    const id = edited === "new" || edited === null ? null : edited.id;
    const isDone = await attempt(async () => show(await saveStyle(input, id)));
    if (isDone) setEdited(null);
  };
  const remove = ({ id, ...style }: OwnStyle) =>
    attempt(async () => {
      await deleteStyle(id);
      leaveStyle(id);
      list.change((items) => items.filter((item) => item.id !== id));
      offerUndo(t("styles.deleted", { name: style.name }), async () => show(await saveStyle(style, id)));
    });
  return (
    <SettingsPanel
      id="styles"
      title={t("styles.title")}
      text={t("styles.text")}
      aside={
        <Button ref={opener} onClick={() => setEdited("new")} disabled={edited !== null}>
          <Plus />
          {t("styles.new")}
        </Button>
      }
    >
      {edited && (
        <StyleForm
          style={edited === "new" ? null : edited}
          isBusy={isBusy}
          onSave={save}
          onCancel={() => setEdited(null)}
        />
      )}
      <ul className="divide-y divide-line">
        {list.items.map((style) => (
          <li key={style.id} className="flex min-h-12 items-center gap-1">
            <span className="min-w-0 flex-1 py-2">
              <span className="block break-words font-medium">{style.name}</span>
              <span className="line-clamp-2 text-[13px] text-ink-2">{style.natural}</span>
            </span>
            <EditRowButton
              label={t("styles.edit", { name: style.name })}
              onPress={() => setEdited(style)}
              disabled={isBusy || edited !== null}
            />
            <DeleteRowButton
              label={t("styles.delete", { name: style.name })}
              onPress={() => void remove(style)}
              disabled={edited !== null}
            />
          </li>
        ))}
      </ul>
      <ListStatus list={list} emptyText={t("styles.empty")} />
    </SettingsPanel>
  );
}

/** The composer does not ask for a style that is gone. */
function leaveStyle(id: string): void {
  changeDraft({});
  if (composer.get().style === id) changeDraft({ style: null });
}
