import { PictorError } from "@/lib/domain/errors";
import { infoText } from "@/lib/domain/infotext";
import type { GenerationOutcome } from "@/lib/domain/ports";
import { imageBase64 } from "../base64";
import { outcomeHeaders } from "../idempotency";
import { serverTiming } from "../server-timing";
import type { Img2Img, Txt2Img } from "./generation-input";
import { SAMPLER } from "./resources";

/** `{images, parameters, info}`: bare base64, the request as it was read, and a JSON text about what was painted. */
export function replyWithPictures(outcome: GenerationOutcome, body: Txt2Img | Img2Img): Response {
  const { generation, painted } = outcome;
  if (painted.length === 0) throw new PictorError("invalid_model_output");
  // Put together by hand: base64 needs no escaping, and a serializer would walk over every character of it.
  const pictures = painted.map((picture) => `"${imageBase64(picture)}"`).join(",");
  const parameters = JSON.stringify({ ...body, init_images: undefined, mask: undefined });
  const info = JSON.stringify(JSON.stringify(pictureInfo(outcome)));
  return new Response(`{"images":[${pictures}],"parameters":${parameters},"info":${info}}`, {
    headers: {
      "content-type": "application/json",
      "x-generation-id": generation.id,
      "x-model": encodeURIComponent(generation.model),
      "x-stored": String(generation.stored),
      "server-timing": serverTiming(generation),
      ...outcomeHeaders(outcome),
    },
  });
}

/** The object inside `info`. A model without a seed says -1, AUTOMATIC1111's word for "any". */
function pictureInfo({ generation, painted }: GenerationOutcome) {
  const { actual, model, negativePrompt, finalPrompt } = generation;
  const seeds = painted.map(({ position }) => seedAt(generation, position));
  const texts = painted.map(({ width, height }, index) =>
    infoText({
      prompt: finalPrompt,
      negativePrompt,
      steps: actual.steps,
      sampler: SAMPLER,
      guidanceScale: actual.guidanceScale,
      seed: seeds[index] ?? null,
      width,
      height,
      model,
      strength: actual.strength,
    }),
  );
  const each = <Value>(value: Value) => painted.map(() => value);
  return {
    prompt: finalPrompt,
    all_prompts: each(finalPrompt),
    negative_prompt: negativePrompt ?? "",
    all_negative_prompts: each(negativePrompt ?? ""),
    seed: seeds[0] ?? -1,
    all_seeds: seeds.map((seed) => seed ?? -1),
    subseed: -1,
    all_subseeds: each(-1),
    subseed_strength: 0,
    width: painted[0]?.width ?? actual.width,
    height: painted[0]?.height ?? actual.height,
    sampler_name: SAMPLER,
    cfg_scale: actual.guidanceScale ?? 0,
    steps: actual.steps ?? 0,
    batch_size: painted.length,
    restore_faces: false,
    face_restoration_model: null,
    sd_model_name: model,
    sd_model_hash: null,
    sd_vae_name: null,
    sd_vae_hash: null,
    denoising_strength: actual.strength,
    extra_generation_params: {},
    index_of_first_image: 0,
    infotexts: texts,
    styles: [],
    job_timestamp: generation.createdAt,
    clip_skip: 1,
    is_using_inpainting_conditioning: false,
    // Beyond AUTOMATIC1111: what differs from the request, and where the pictures are kept.
    changes: generation.changes,
    generation_id: generation.id,
  };
}

function seedAt({ images, actual }: GenerationOutcome["generation"], position: number): number | null {
  return images.find((image) => image.position === position)?.seed ?? actual.seed;
}
