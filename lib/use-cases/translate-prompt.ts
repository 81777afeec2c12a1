import { detectLanguage, hasOwnScript } from "@/lib/domain/detect-language";
import { splitPrompt } from "@/lib/domain/prompt-parts";
import { hasForeignLetters } from "@/lib/domain/prompt-scripts";
import type { TextCallOptions } from "@/lib/domain/provider-ports";
import { assembleTranslation } from "@/lib/domain/translation-assembly";
import { type FixedTranslation, planTranslation, type TranslationUnit } from "@/lib/domain/translation-plan";
import type { PromptRun } from "./prompt-run";
import { translateUnits } from "./translate-units";

/** The glossary terms in a prompt; a glossary that cannot be read is noted and counts as empty. */
async function glossaryFor(run: PromptRun, prompt: string): Promise<readonly FixedTranslation[]> {
  try {
    return (await run.services.promptLibrary?.glossary.occurringIn(prompt)) ?? [];
  } catch (error) {
    run.note("The glossary could not be read and was not applied.");
    run.services.log.error("glossary_not_read", error);
    return [];
  }
}

/** A stretch may be in another language than the prompt as a whole; a few letters of the same script do not tell. */
function languageOf(unit: TranslationUnit, language: string): string {
  const own = hasForeignLetters(unit.source) ? detectLanguage(unit.source) : null;
  // Japanese without kana looks like Chinese.
  return own === null || own === "en" || (own === "zh" && language === "ja") ? language : own;
}

/** What is kept as written though it holds foreign letters is told, so that nobody wonders. */
function noteKeptParts(run: PromptRun, prompt: string): void {
  const kept = splitPrompt(prompt).filter(
    ({ kind, text }) => (kind === "weight" || kind === "bracket") && hasForeignLetters(text),
  );
  if (kept.length > 0) {
    run.note(`Weights and brackets are kept as written: ${kept.map(({ text }) => text).join(" ")}`);
  }
}

/**
 * The prompt in English; null where nothing in it needs translation. English clauses, quotes, weights, brackets, flags and
 * line breaks stay as they are, and what cannot be translated without losing one of them stays too, with a note.
 * `language` is a BCP 47 primary tag, `und` for unknown. Throws PictorError when nothing could be translated.
 */
export async function translatePrompt(
  run: PromptRun,
  prompt: string,
  language: string,
  options: TextCallOptions,
): Promise<string | null> {
  const glossary = await glossaryFor(run, prompt);
  const plan = planTranslation(prompt, { isLatinLanguage: !hasOwnScript(language), glossary });
  const groups = Map.groupBy(plan.units.keys(), (index) => {
    const unit = plan.units[index];
    return unit ? languageOf(unit, language) : language;
  });
  const translated = plan.units.map(({ original }) => original);
  const all = [...groups].map(async ([tag, indexes]) => {
    const units = indexes.flatMap((index) => plan.units[index] ?? []);
    const texts = await translateUnits(run, units, tag, options);
    for (const [place, index] of indexes.entries()) {
      const text = texts[place] ?? null;
      if (text === null) run.note("A part of the prompt could not be translated and is used as written.");
      else translated[index] = text;
    }
  });
  await Promise.all(all);
  noteKeptParts(run, prompt);
  const whole = assembleTranslation(plan, translated);
  return whole === prompt ? null : whole;
}
