"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useUndo } from "@/components/pictures/use-undo";
import { Button } from "@/components/ui/button";
import { deleteList, readSavedList, type SavedList, saveList } from "@/lib/client/prompt-library-api";
import { usePages } from "@/lib/client/use-pages";
import { api } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ListStatus } from "./list-status";
import { PromptListForm } from "./prompt-list-form";
import { DeleteRowButton, EditRowButton } from "./row-buttons";
import { SettingsPanel } from "./settings-panel";
import { useAttempt } from "./use-attempt";
import { useFocusBack } from "./use-focus-back";

const NEW_LIST: SavedList = { name: "", entries: [] };

/** The lists that `__name__` in a prompt picks from; one of them at a time is open for changes. */
export function PromptListsPanel() {
  const { t } = useTranslator();
  const list = usePages(api.promptLists(), readSavedList);
  const { isBusy, attempt } = useAttempt();
  const [edited, setEdited] = useState<SavedList | null>(null);
  const offerUndo = useUndo();
  const opener = useFocusBack(edited !== null);
  const show = (saved: SavedList | null) => {
    if (saved) list.change((items) => [saved, ...items.filter((item) => item.name !== saved.name)]);
  };
  const remove = ({ name, entries }: SavedList) =>
    attempt(async () => {
      await deleteList(name);
      list.change((items) => items.filter((item) => item.name !== name));
      offerUndo(t("lists.deleted", { name }), async () => show(await saveList(name, entries)));
    });
  const save = async (name: string, entries: readonly string[]) => {
    const isDone = await attempt(async () => {
      show(await saveList(name, entries));
    });
    if (isDone) setEdited(null);
  };
  return (
    <SettingsPanel
      id="lists"
      title={t("lists.title")}
      text={t("lists.text")}
      aside={
        <Button ref={opener} onClick={() => setEdited(NEW_LIST)} disabled={edited !== null}>
          <Plus />
          {t("lists.new")}
        </Button>
      }
    >
      {edited && (
        <PromptListForm list={edited} isBusy={isBusy} onSave={save} onCancel={() => setEdited(null)} />
      )}
      <ul className="divide-y divide-line">
        {list.items.map((item) => (
          <li key={item.name} className="flex min-h-12 items-center gap-1">
            <span className="min-w-0 flex-1 py-2">
              <span className="block break-words font-medium font-mono">
                {`__${item.name}__`}
                <span className="num text-ink-3 sm:hidden">
                  {" "}
                  · {t("lists.entries", { count: item.entries.length })}
                </span>
              </span>
              <span className="line-clamp-1 text-[13px] text-ink-2">{item.entries.join(" · ")}</span>
            </span>
            <span className="num mr-2 text-ink-3 max-sm:hidden">
              {t("lists.entries", { count: item.entries.length })}
            </span>
            <EditRowButton
              label={t("lists.edit", { name: item.name })}
              onPress={() => setEdited(item)}
              disabled={isBusy || edited !== null}
            />
            <DeleteRowButton
              label={t("lists.delete", { name: item.name })}
              onPress={() => void remove(item)}
              disabled={edited !== null}
            />
          </li>
        ))}
      </ul>
      <ListStatus list={list} emptyText={t("lists.empty")} />
    </SettingsPanel>
  );
}
