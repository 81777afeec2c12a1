import { readExifComment } from "@/lib/domain/exif-comment";
import { readPngText } from "@/lib/domain/png-text";
import { type RecalledSettings, readInfoText } from "@/lib/domain/read-infotext";
import { fillComposer } from "./fill-composer";

/** What a file may weigh to be looked into. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The settings a picture file holds; null: it holds none that can be read. */
export async function readSettingsOfFile(file: Blob): Promise<RecalledSettings | null> {
  if (file.size > MAX_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readInfoText(readPngText(bytes).get("parameters") ?? readExifComment(bytes) ?? "");
}

/**
 * Puts settings into the composer; a model nobody here has is left to the visitor. Returns what brings back the prompt
 * that stood there, null where none was lost.
 */
export function recallSettings(
  settings: RecalledSettings,
  isKnownModel: (name: string) => boolean,
): (() => void) | null {
  const { width, height, model } = settings;
  return fillComposer({
    prompt: settings.prompt,
    negativePrompt: settings.negativePrompt ?? "",
    ...(model !== null && isKnownModel(model) ? { model } : {}),
    size: width && height ? { width, height } : null,
    steps: settings.steps,
    guidanceScale: settings.guidanceScale,
    seed: settings.seed,
  });
}
