"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { createKey, readKey, revokeKey } from "@/lib/client/keys-api";
import { usePages } from "@/lib/client/use-pages";
import type { ApiKeyRequest } from "@/lib/domain/api-key";
import { api } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { KeyForm } from "./key-form";
import { KeyItem } from "./key-item";
import { ListStatus } from "./list-status";
import { NewSecret } from "./new-secret";
import { SettingsPanel } from "./settings-panel";
import { useAttempt } from "./use-attempt";
import { useFocusBack } from "./use-focus-back";

/** Keys for other programs: made here, shown once, taken back for good. */
export function KeysPanel() {
  const { t } = useTranslator();
  const list = usePages(api.keys(), readKey);
  const { isBusy, attempt } = useAttempt();
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const opener = useFocusBack(isOpen || secret !== null);
  const create = (request: ApiKeyRequest) =>
    attempt(async () => {
      const made = await createKey(request);
      list.change((items) => [made.key, ...items]);
      setSecret(made.secret);
      setOpen(false);
    });
  const revoke = (id: string) =>
    attempt(async () => {
      const revoked = await revokeKey(id);
      if (revoked) list.change((items) => items.map((item) => (item.id === id ? revoked : item)));
    });
  return (
    <SettingsPanel
      id="keys"
      title={t("keys.title")}
      text={t("keys.text")}
      aside={
        <Button ref={opener} onClick={() => setOpen(true)} disabled={isOpen}>
          <Plus />
          {t("keys.new")}
        </Button>
      }
    >
      {secret !== null && <NewSecret secret={secret} onDone={() => setSecret(null)} />}
      {isOpen && <KeyForm isBusy={isBusy} onCreate={create} onCancel={() => setOpen(false)} />}
      <ul className="divide-y divide-line">
        {list.items.map((key) => (
          <KeyItem key={key.id} apiKey={key} isBusy={isBusy} onRevoke={revoke} />
        ))}
      </ul>
      <ListStatus list={list} emptyText={t("keys.empty")} />
    </SettingsPanel>
  );
}
