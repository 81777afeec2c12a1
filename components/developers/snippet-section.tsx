"use client";

import { Copy } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { showToast } from "@/lib/client/toasts";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sentenceGap } from "@/lib/i18n/sentence-gap";
import { SNIPPETS } from "./snippets";

/** Shown until the browser knows where it is. */
const UNKNOWN_ORIGIN = "https://pictor.example";

/** How to connect a client, with the address of this very deployment. */
export function SnippetSection() {
  const { t, locale } = useTranslator();
  const [id, setId] = useState("curl");
  const [origin, setOrigin] = useState(UNKNOWN_ORIGIN);
  useEffect(() => setOrigin(window.location.origin), []);
  const text = SNIPPETS.find((snippet) => snippet.id === id)?.text(origin) ?? "";
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => showToast(t("action.copied")),
      () => showToast(t("keys.copyFailed"), { tone: "bad" }),
    );
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-panel border border-line bg-panel p-4">
      <div>
        <h2 className="font-semibold">{t("developers.connect")}</h2>
        <p className="text-[13px] text-ink-2">
          {t("developers.connect.text", { variable: "PICTOR_KEY" })}
          {sentenceGap(locale)}
          <Link className="whitespace-nowrap text-accent-text underline" href={`${pages.settings()}#keys`}>
            {t("developers.keys")}
          </Link>
        </p>
      </div>
      <ChoiceGroup
        label={t("developers.connect")}
        value={id}
        choices={SNIPPETS.map((snippet) => ({ value: snippet.id, label: snippet.label }))}
        onChange={setId}
      />
      <div className="relative">
        <pre className="wrap-anywhere whitespace-pre-wrap rounded-control bg-raised p-4 pr-14 text-[13px] leading-6">
          <code className="font-mono">{text}</code>
        </pre>
        <Button
          look="ghost"
          size="icon"
          aria-label={t("developers.copy")}
          className="absolute top-2 right-2"
          onClick={() => void copy()}
        >
          <Copy />
        </Button>
      </div>
    </section>
  );
}
