import type { Catalogue } from "@/lib/domain/model";
import { chooseEditingModel, type Sources } from "../openai/choose-model";

/**
 * Why an edit went to another model than it would have with smaller pictures, and how to get that one; null: it did not.
 * Nothing here can make a picture smaller: decoding one costs several times the CPU time that a request has on the Workers
 * Free plan, and the small copies that browsers make are WebP, which no model is documented to take.
 */
export function tooLargeNote(
  catalogue: Catalogue,
  name: string | undefined,
  sources: Sources,
): string | null {
  const chosen = chooseEditingModel(catalogue, name, sources);
  const usual = chooseEditingModel(catalogue, name, { ...sources, sizes: sources.sizes.map(() => null) });
  const maxSide = usual.inputImages?.maxSide ?? 0;
  const large = sources.sizes.find((size) => size && Math.max(size.width, size.height) > maxSide);
  if (chosen === usual || !large) return null;
  return `${chosen.label} repainted it, because the picture is ${large.width}x${large.height} and ${usual.label} takes at most ${maxSide} pixels a side. To have ${usual.label} change it, send it resized as base64, or generate it at ${maxSide}x${maxSide} or less.`;
}
