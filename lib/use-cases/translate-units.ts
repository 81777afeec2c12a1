import { PictorError } from "@/lib/domain/errors";
import type { TextCallOptions } from "@/lib/domain/provider-ports";
import { restoreUnit, splitUnit } from "@/lib/domain/translation-assembly";
import type { TranslationUnit } from "@/lib/domain/translation-plan";
import type { PromptRun } from "./prompt-run";

/** Stretches that came back damaged and are tried again alone; more are kept as they were written. */
const MAX_SECOND_TRIES = 6;

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/**
 * Translates stretches of one language to English, in the order given: all in one call, then alone what came back damaged,
 * then piece by piece between the parts to keep. null: it could not be done without losing something. Throws PictorError
 * when nothing at all could be translated.
 */
export async function translateUnits(
  run: PromptRun,
  units: readonly TranslationUnit[],
  language: string,
  options: TextCallOptions,
): Promise<(string | null)[]> {
  const { translator, config } = run.services;
  const ask = (text: string, isUsable: (answer: string) => boolean) =>
    run.cached(
      ["translate", config.translateModel, language, text],
      () => translator.translate(text, language, options),
      isUsable,
    );

  const together = async (some: readonly TranslationUnit[]): Promise<(string | null)[]> => {
    const restore = (answer: string) => {
      const lines = some.length === 1 ? [linesOf(answer).join(" ")] : linesOf(answer);
      return some.map((unit, index) =>
        lines.length === some.length ? restoreUnit(unit, lines[index] ?? "") : null,
      );
    };
    const text = some.map(({ source }) => source).join("\n");
    return restore(await ask(text, (answer) => !restore(answer).includes(null)));
  };

  const apart = async (unit: TranslationUnit): Promise<string | null> => {
    const { texts, join } = splitUnit(unit);
    const isWhole = (answer: string) => linesOf(answer).length === texts.length;
    const answer = await ask(texts.join("\n"), isWhole);
    return isWhole(answer) ? join(linesOf(answer)) : null;
  };

  const again = async (unit: TranslationUnit): Promise<string | null> => {
    const alone = units.length > 1 ? await together([unit]) : [null];
    return alone[0] ?? (unit.kept.size > 0 ? await apart(unit) : null);
  };

  let failure: unknown = new PictorError("invalid_model_output", {
    message: "The translation model lost a part of the prompt.",
  });
  const noteFailure = (error: unknown): null => {
    failure = error;
    return null;
  };
  const first = await together(units).catch(noteFailure);
  if (first === null && !isUnusable(failure)) throw failure;
  const translated = first ?? units.map(() => null);
  let tries = 0;
  const complete = await Promise.all(
    units.map((unit, index) => {
      const text = translated[index] ?? null;
      if (text !== null || options.signal.aborted) return text;
      tries += 1;
      return tries > MAX_SECOND_TRIES ? null : again(unit).catch(noteFailure);
    }),
  );
  if (complete.every((text) => text === null)) throw failure;
  return complete;
}

/** The model answered, but with nothing that can be used: another text may fare better. */
function isUnusable(error: unknown): boolean {
  return error instanceof PictorError && error.code === "invalid_model_output";
}
