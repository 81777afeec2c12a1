"use client";

import { Dices, LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { changeComposer } from "@/lib/client/composer";
import { randomSeed } from "@/lib/client/random-seed";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** The seed: empty means a new one each time; the dice throws one, the lock lets go of it. */
export function SeedField({ seed }: { readonly seed: number | null }) {
  const { t } = useTranslator();
  const id = useId();
  const type = (text: string) => {
    const digits = text.replace(/\D/g, "");
    changeComposer({ seed: digits === "" ? null : Math.min(LIMITS.maxSeed, Number(digits)) });
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-[13px] text-ink-2">
        {t("parameter.seed")}
      </label>
      <div className="flex gap-1.5">
        <TextField
          id={id}
          inputMode="numeric"
          value={seed ?? ""}
          placeholder={t("seed.random")}
          onChange={(event) => type(event.target.value)}
          className="num min-w-0 placeholder:font-sans"
        />
        <Button
          size="iconLarge"
          aria-label={t("seed.dice")}
          onClick={() => changeComposer({ seed: randomSeed() })}
        >
          <Dices />
        </Button>
        <Button
          size="iconLarge"
          look={seed === null ? "quiet" : "accent"}
          aria-label={t("seed.lock")}
          aria-pressed={seed !== null}
          onClick={() => changeComposer({ seed: seed === null ? randomSeed() : null })}
        >
          {seed === null ? <LockKeyholeOpen /> : <LockKeyhole />}
        </Button>
      </div>
    </div>
  );
}
