"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { BrandMark } from "@/components/layout/brand-mark";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { ApiError } from "@/lib/client/api-error";
import { useStore } from "@/lib/client/create-store";
import { session, signIn } from "@/lib/client/session";
import { pages } from "@/lib/domain/routes";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** The one key of the deployment opens the studio; the browser is remembered for thirty days. */
export function SignInScreen() {
  const translator = useTranslator();
  const { t } = translator;
  const router = useRouter();
  const isOpen = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  const [key, setKey] = useState("");
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() === "" || isBusy) return;
    setBusy(true);
    try {
      await signIn(key.trim());
      router.push(pages.create());
    } catch (error) {
      const code = error instanceof ApiError ? error.code : "internal";
      setProblem(code === "unauthorized" ? t("signIn.wrong") : errorWords(translator, code).text);
      setBusy(false);
    }
  };
  return (
    <div className="grid min-h-[calc(100dvh-var(--tabs))] content-start justify-items-center p-6 pt-[26dvh]">
      <form onSubmit={submit} className="grid w-full max-w-[360px] gap-3">
        <BrandMark className="mb-3 size-12" />
        <h1 className="font-semibold text-[22px] tracking-[-0.015em]">
          {t(isOpen ? "signIn.open" : "signIn.title")}
        </h1>
        <p className="min-h-[3em] text-ink-2">{t(isOpen ? "signIn.already" : "signIn.text")}</p>
        {isOpen ? (
          <Button asChild look="primary" className="mt-2">
            <Link href={pages.create()}>{t("signIn.enter")}</Link>
          </Button>
        ) : (
          <>
            <label htmlFor="key" className="mt-2 text-[13px] text-ink-2">
              {t("signIn.key")}
            </label>
            <TextField
              id="key"
              type="password"
              autoComplete="current-password"
              value={key}
              onChange={(event) => setKey(event.target.value)}
              aria-invalid={problem !== ""}
              aria-describedby="key-problem"
            />
            <p id="key-problem" role="alert" className="min-h-5 text-[13px] text-bad">
              {problem}
            </p>
            <Button type="submit" look="primary" disabled={isBusy}>
              {t("page.signIn")}
            </Button>
          </>
        )}
      </form>
    </div>
  );
}
