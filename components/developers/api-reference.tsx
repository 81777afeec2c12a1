"use client";

import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { type ApiGroup, loadApiDocument } from "@/lib/client/api-document";
import { api } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sentenceGap } from "@/lib/i18n/sentence-gap";
import { OperationItem } from "./operation-item";

/** Every operation of the API, from the document this deployment serves. */
export function ApiReference() {
  const { t, locale } = useTranslator();
  const [groups, setGroups] = useState<readonly ApiGroup[] | "failed" | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    loadApiDocument(abort.signal).then(setGroups, () => {
      if (!abort.signal.aborted) setGroups("failed");
    });
    return () => abort.abort();
  }, []);
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="px-4">
        <h2 className="font-semibold">{t("developers.reference")}</h2>
        <p className="text-[13px] text-ink-2">
          {t("developers.reference.text")}
          {sentenceGap(locale)}
          <a className="text-accent-text underline" href={api.openApi()}>
            {api.openApi()}
          </a>
        </p>
      </div>
      {groups === "failed" && <p role="alert">{t("developers.failed")}</p>}
      {groups === null && <Skeleton className="h-64 rounded-panel" />}
      {groups !== null &&
        groups !== "failed" &&
        groups.map(({ name, operations }) => (
          <section key={name} className="rounded-panel border border-line bg-panel p-2">
            <h3 className="px-2 py-1.5 font-semibold text-[13px] text-ink-2">{name}</h3>
            <ul>
              {operations.map((operation) => (
                <OperationItem key={operation.id} operation={operation} />
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}
