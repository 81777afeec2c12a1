import type { Image } from "@/lib/domain/generation";
import type { GenerationOutcome } from "@/lib/domain/ports";
import { imageBase64 } from "../base64";
import type { ApiCall } from "../with-api";
import { absoluteUrl, pictureLink, presentPicture } from "./picture-link";
import type { ToolContent, ToolResult } from "./tool-result";

type Call = ApiCall<unknown, unknown, unknown>;

/**
 * Claude Desktop drops tool results of more than 1,048,576 characters, pictures and all; and nothing here can make a
 * picture smaller. What does not fit is linked instead.
 */
const MAX_INLINE_CHARACTERS = 960_000;

/** The pictures that fit, words about them with `note` at the end, and a link to each. */
export function generationResult(
  call: Call,
  { generation, painted }: GenerationOutcome,
  note: string | null = null,
): ToolResult {
  let left = MAX_INLINE_CHARACTERS;
  const pictures = painted.flatMap((picture): ToolContent[] => {
    const data = imageBase64(picture);
    const image = generation.images.find(({ position }) => position === picture.position);
    // One that nobody keeps has no link, and would be lost.
    if (data.length > left && image?.url) return [];
    left -= data.length;
    return [{ type: "image", data, mimeType: picture.mediaType }];
  });
  const linked = generation.images.filter(({ url }) => url !== "");
  return {
    content: [
      ...pictures,
      {
        type: "text",
        text: describeGeneration(call, generation, pictures.length) + (note ? `\n${note}` : ""),
      },
      ...linked.map((image) => pictureLink(call, image)),
    ],
    structuredContent: {
      generationId: generation.id,
      model: generation.model,
      prompt: generation.prompt,
      finalPrompt: generation.finalPrompt,
      images: generation.images.map((image) => presentPicture(call, image)),
      changes: generation.changes,
      ...(note && { note }),
      neurons: generation.neurons,
      stored: generation.stored,
    },
  };
}

function describeGeneration(call: Call, generation: GenerationOutcome["generation"], shown: number): string {
  const { images, finalPrompt, prompt, changes, error } = generation;
  const neurons = `${Math.round(generation.neurons * 10) / 10} neurons (estimate)`;
  return [
    `${images.length === 1 ? "1 picture" : `${images.length} pictures`} by ${generation.model}, ${neurons}.`,
    ...images.map((image) => `- ${describePicture(call, image)}`),
    ...(shown < images.length ? ["Pictures too large for this answer are linked only."] : []),
    ...(finalPrompt === prompt.trim() ? [] : [`Prompt as the model got it: ${finalPrompt}`]),
    ...changes.map(
      ({ parameter, requested, actual, reason }) =>
        `Changed ${parameter}: ${requested} -> ${actual} (${reason}).`,
    ),
    ...(error ? [`Not all pictures came out: ${error.message}`] : []),
  ].join("\n");
}

function describePicture(call: Call, { id, width, height, seed, url }: Image): string {
  const parts = [`${width}x${height}`, ...(seed === null ? [] : [`seed ${seed}`])].join(", ");
  return url === "" ? `${parts} (not kept)` : `${id}: ${parts}, ${absoluteUrl(call, url)}`;
}
