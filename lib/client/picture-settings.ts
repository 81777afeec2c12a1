import type { Generation, Image, PromptPipeline } from "@/lib/domain/generation";
import { type ComposerSettings, EMPTY_SETTINGS } from "./composer-settings";
import type { StyleChoice } from "./styles";

/** The style that is added anew: its id, and the negative prompt without the style's own. */
export function withStyle(
  id: string,
  negativePrompt: string | null,
  known: readonly StyleChoice[] | null,
): Pick<ComposerSettings, "style" | "negativePrompt"> {
  const written = negativePrompt ?? "";
  const added = known?.find((style) => style.id === id)?.negativePrompt ?? "";
  if (added === "" || !written.endsWith(added)) return { style: id, negativePrompt: written };
  return { style: id, negativePrompt: written.slice(0, -added.length).replace(/, $/, "") };
}

/** Other than the prompt but for white space: the words the model got are kept, and no stage runs. */
export function withFinalPrompt(prompt: string, finalPrompt: string): Pick<ComposerSettings, "edited"> {
  const of = prompt.trim();
  return { edited: finalPrompt.trim() === of ? null : { of, text: finalPrompt } };
}

/** false: it was asked not to; a stage that failed left a note. */
function wasTranslationWanted({ language, translated, notes }: PromptPipeline): boolean {
  return language === null || language === "en" || translated !== null || notes.length > 0;
}

/** What the picture itself tells, for one whose story is not known or cannot be told again. */
function settingsOfImage(image: Image): ComposerSettings {
  return {
    ...EMPTY_SETTINGS,
    prompt: image.prompt,
    negativePrompt: image.negativePrompt ?? "",
    model: image.model,
    size: { width: image.width, height: image.height },
    seed: image.seed,
    ...withFinalPrompt(image.prompt, image.finalPrompt),
  };
}

/**
 * The settings a picture was asked with, so that they paint it again; all others are as in an empty composer. A style
 * that is gone by now is in the words the model got, which are kept instead. `known` is null where the styles are not known.
 */
export function settingsOfPicture(
  image: Image,
  generation: Generation | null,
  known: readonly StyleChoice[] | null,
): ComposerSettings {
  const told = settingsOfImage(image);
  if (!generation) return told;
  const { requested, pipeline } = generation;
  const { width, height } = requested;
  const asked: ComposerSettings = {
    ...told,
    size: width || height ? { width: width ?? image.width, height: height ?? image.height } : null,
    steps: requested.steps ?? null,
    guidanceScale: requested.guidanceScale ?? null,
  };
  const { style } = pipeline;
  const isStyleGone = Boolean(style && known && !known.some(({ id }) => id === style));
  if (pipeline.edited || isStyleGone) return asked;
  return {
    ...asked,
    ...(style ? withStyle(style, image.negativePrompt, known) : {}),
    enhance: pipeline.enhanced !== null,
    translate: wasTranslationWanted(pipeline),
    edited: null,
  };
}
