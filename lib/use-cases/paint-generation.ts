import { PictorError } from "@/lib/domain/errors";
import type { ActualParameters, Attempt, Image } from "@/lib/domain/generation";
import type { GenerationId } from "@/lib/domain/ids";
import { LIMITS } from "@/lib/domain/limits";
import type { UsageEntry } from "@/lib/domain/metering";
import type { ModelSpec } from "@/lib/domain/model";
import type { GenerationContext, ImageListItem, ImageRecord, Services } from "@/lib/domain/ports";
import type { ImageProvider, PaintedImage } from "@/lib/domain/provider-ports";
import { paintAll } from "./paint-all";
import { paintOne } from "./paint-one";
import { pictureCost, usageOf } from "./picture-cost";
import type { PreparedGeneration } from "./prepare-generation";
import { storePicture } from "./store-picture";

export interface PaintGenerationInput {
  readonly id: GenerationId;
  readonly createdAt: number;
  readonly prepared: PreparedGeneration;
  readonly prompt: string;
  readonly finalPrompt: string;
  readonly count: number;
  /** Called after each call of a model with what it adds to the meter. */
  onSpent?(entry: UsageEntry): void;
}

/** One picture of a generation, or why it did not come out. */
export interface PaintedPart {
  readonly position: number;
  readonly seed: number | null;
  readonly provider: ImageProvider | null;
  readonly picture: PaintedImage | null;
  readonly error: PictorError | null;
  readonly attempts: readonly Attempt[];
  /** null: not painted, or the store could not keep it. */
  readonly record: ImageRecord | null;
  /** null: not painted. */
  readonly image: Image | null;
}

/** Pictures of one generation differ by their seed: the base seed plus the position. */
function partParameters(actual: ActualParameters, position: number): ActualParameters {
  const seed = actual.seed === null ? null : (actual.seed + position) % (LIMITS.maxSeed + 1);
  return { ...actual, seed };
}

/** The picture as the library lists it, before its row is written. */
function listItem(
  services: Services,
  input: PaintGenerationInput,
  picture: PaintedImage,
  record: ImageRecord | null,
  place: { readonly position: number; readonly seed: number | null },
): ImageListItem {
  return {
    id: record?.id ?? services.ids.create("img"),
    generationId: input.id,
    ...place,
    createdAt: new Date(input.createdAt).toISOString(),
    mediaType: picture.mediaType,
    width: picture.width,
    height: picture.height,
    bytes: record?.bytes ?? picture.bytes?.length ?? Math.floor(((picture.base64?.length ?? 0) * 3) / 4),
    thumbhash: null,
    favorite: false,
    title: null,
    deletedAt: null,
    prompt: input.prompt,
    finalPrompt: input.finalPrompt,
    negativePrompt: input.prepared.fitted.negativePrompt,
    model: input.prepared.model.id,
    objectKey: record?.objectKey ?? "",
    hasThumbnail: false,
  };
}

/** A picture nobody keeps has no address; whoever listens gets it inside the event. */
function dataUrl(picture: PaintedImage): string {
  if (picture.base64 !== null) {
    return `data:${picture.mediaType};base64,${picture.base64}`;
  }
  let binary = "";
  const bytes = picture.bytes ?? new Uint8Array(0);
  // In pieces: a spread over a whole picture overflows the stack.
  for (let offset = 0; offset < bytes.length; offset += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(offset, offset + 0x8000));
  }
  return `data:${picture.mediaType};base64,${btoa(binary)}`;
}

/** Asked anew for each picture, so that they spread over the accounts. An account list that is all parked is a failure. */
async function findCandidates(
  services: Services,
  model: ModelSpec,
): Promise<{ readonly candidates: readonly ImageProvider[] } | { readonly refusal: PictorError }> {
  try {
    return { candidates: await services.providers.candidates(model) };
  } catch (error) {
    if (error instanceof PictorError) return { refusal: error };
    throw error;
  }
}

async function paintPart(
  services: Services,
  context: GenerationContext,
  input: PaintGenerationInput,
  position: number,
): Promise<PaintedPart> {
  const { model, fitted, inputImages, mask } = input.prepared;
  const actual = partParameters(fitted.actual, position);
  let neurons = 0;
  const found = await findCandidates(services, model);
  const paint = (candidates: readonly ImageProvider[]) =>
    paintOne(services, {
      request: {
        model,
        prompt: input.finalPrompt,
        negativePrompt: fitted.negativePrompt,
        parameters: actual,
        inputImages,
        mask,
      },
      candidates,
      signal: context.signal,
      onTried: (provider, attempt) => {
        const entry = usageOf(attempt, provider, pictureCost(input.prepared), context.caller.apiKeyId);
        neurons += entry.neurons;
        input.onSpent?.(entry);
      },
      onTry: (provider, attempt) =>
        context.onEvent?.({
          type: "running",
          position,
          model: model.id,
          accountLabel: provider.accountLabel,
          attempt,
        }),
    });
  const result =
    "candidates" in found
      ? await paint(found.candidates)
      : { picture: null, provider: null, error: found.refusal, attempts: [] };
  const place = { position, seed: actual.seed };
  const { picture, provider, error, attempts } = result;
  if (!picture) {
    if (error) {
      const { code, message, hint } = error;
      context.onEvent?.({ type: "error", error: { code, message, hint }, position });
    }
    return { ...place, provider, picture, error, attempts, record: null, image: null };
  }
  const record = await storePicture(services, picture, {
    generationId: input.id,
    createdAt: input.createdAt,
    ...place,
  });
  const image = await context.presentImage(listItem(services, input, picture, record, place));
  context.onPicture?.({ image, painted: picture, neurons });
  context.onEvent?.({
    type: "image",
    position,
    image,
    actual,
    stored: record !== null,
    dataUrl: record === null ? dataUrl(picture) : null,
  });
  return { ...place, provider, picture, error, attempts, record, image };
}

/** Paints all pictures of a generation side by side; a part that fails does not cost those that come out. */
export async function paintGeneration(
  services: Services,
  context: GenerationContext,
  input: PaintGenerationInput,
): Promise<readonly PaintedPart[]> {
  return await paintAll(input.count, (position) => paintPart(services, context, input, position));
}
