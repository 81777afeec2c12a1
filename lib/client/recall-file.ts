import { readExifComment } from "@/lib/domain/exif-comment";
import { readPngText } from "@/lib/domain/png-text";
import { type RecalledSettings, readInfoText } from "@/lib/domain/read-infotext";
import { composer } from "./composer";
import { EMPTY_SETTINGS } from "./composer-settings";
import { fillComposer } from "./fill-composer";
import { withFinalPrompt, withStyle } from "./picture-settings";
import { stylesWith } from "./styles";

/** What a file may weigh to be looked into. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The settings a picture file holds; null: it holds none that can be read. */
export async function readSettingsOfFile(file: Blob): Promise<RecalledSettings | null> {
  if (file.size > MAX_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readInfoText(readPngText(bytes).get("parameters") ?? readExifComment(bytes) ?? "");
}

/** The style a file names, where this library has it; else the very words the model got, which hold it. */
async function wordsOf({ prompt, finalPrompt, negativePrompt, style }: RecalledSettings) {
  const known = style === null ? null : await stylesWith(style);
  if (style !== null && known?.some(({ id }) => id === style)) return withStyle(style, negativePrompt, known);
  return { negativePrompt: negativePrompt ?? "", ...withFinalPrompt(prompt, finalPrompt ?? prompt) };
}

/**
 * Puts settings into the composer; what the file does not tell is as in an empty one, and a model nobody here has is left
 * to the visitor. Resolves to what brings back the prompt that stood there, null where none was lost.
 */
export async function recallSettings(
  settings: RecalledSettings,
  isKnownModel: (name: string) => boolean,
): Promise<(() => void) | null> {
  const { width, height, model } = settings;
  const words = await wordsOf(settings);
  return fillComposer({
    ...EMPTY_SETTINGS,
    prompt: settings.prompt,
    ...words,
    model: model !== null && isKnownModel(model) ? model : composer.get().model,
    size: width && height ? { width, height } : null,
    steps: settings.steps,
    guidanceScale: settings.guidanceScale,
    seed: settings.seed,
  });
}
