"use client";

import type { ApiField, ApiOperation } from "@/lib/client/api-document";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** The document is written in Markdown; its code marks are not for this page. */
const plain = (text: string) => text.replaceAll("`", "");

/** One operation: closed it is a line, open it tells its fields and replies. */
export function OperationItem({ operation }: { readonly operation: ApiOperation }) {
  const { t } = useTranslator();
  const { id, method, path, summary, description, parameters, fields, example, replies } = operation;
  return (
    <li id={id} className="scroll-mt-20">
      <details className="group rounded-control open:bg-raised">
        <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 px-2 py-1.5">
          <span className="w-14 font-medium font-mono text-[12px] text-accent-text">{method}</span>
          <code className="break-all font-mono text-[13px]">{path}</code>
          <span className="text-[13px] text-ink-2 max-sm:basis-full">{plain(summary)}</span>
        </summary>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-2 pt-1 pb-4 text-[13px]">
          {description && <p className="text-ink-2">{plain(description)}</p>}
          <FieldList title={t("developers.parameters")} fields={parameters} />
          <FieldList title={t("developers.body")} fields={fields} />
          {example && (
            <div>
              <h4 className="mb-1 font-medium">{t("developers.example")}</h4>
              <pre className="wrap-anywhere whitespace-pre-wrap rounded-control bg-panel p-3">
                <code className="font-mono">{example}</code>
              </pre>
            </div>
          )}
          <div>
            <h4 className="mb-1 font-medium">{t("developers.replies")}</h4>
            <dl className="grid gap-1.5">
              {replies.map((reply) => (
                <div key={reply.status} className="flex gap-3">
                  <dt className="w-10 shrink-0 font-mono">{reply.status}</dt>
                  <dd className="whitespace-pre-line text-ink-2">{plain(reply.description)}</dd>
                </div>
              ))}
            </dl>
          </div>
        </div>
      </details>
    </li>
  );
}

function FieldList({ title, fields }: { readonly title: string; readonly fields: readonly ApiField[] }) {
  const { t } = useTranslator();
  if (fields.length === 0) return null;
  return (
    <div>
      <h4 className="mb-1 font-medium">{title}</h4>
      <dl className="grid gap-1.5">
        {fields.map(({ name, type, isRequired, description }) => (
          <div key={name} className="grid gap-x-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="wrap-anywhere font-mono">
              {name}
              {isRequired && <span className="text-accent-text"> {t("developers.required")}</span>}
            </dt>
            <dd className="wrap-anywhere text-ink-2">
              <code className="mr-2 font-mono text-[12px] text-ink-3">{type}</code>
              {plain(description)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
