import type { Generation } from "@/lib/domain/generation";
import type {
  GenerationContext,
  GenerationOutcome,
  GenerationRecord,
  ImageListItem,
  Library,
  StoredGeneration,
} from "@/lib/domain/ports";
import type { PaintedImage } from "@/lib/domain/provider-ports";

/** A generation as it is shown, without what is nobody's business outside. */
export function shownGeneration(
  record: GenerationRecord,
  rest: Pick<Generation, "images" | "stored" | "cached">,
): Generation {
  const { apiKeyId: _apiKeyId, seed: _seed, cacheKey: _cacheKey, ...shown } = record;
  return { ...shown, ...rest };
}

async function loadPicture(library: Library, item: ImageListItem): Promise<PaintedImage | null> {
  const stored = await library.imageStore.get(item.objectKey);
  if (!stored?.body) return null;
  const bytes = new Uint8Array(await new Response(stored.body).arrayBuffer());
  return { base64: null, bytes, mediaType: item.mediaType, width: item.width, height: item.height };
}

/** A stored generation as the answer to a request. null: a picture's bytes are gone. */
export async function storedOutcome(
  library: Library,
  { generation, images }: StoredGeneration,
  context: GenerationContext,
  changes: Partial<Generation> = {},
): Promise<GenerationOutcome | null> {
  const [pictures, shown] = await Promise.all([
    Promise.all(images.map((item) => loadPicture(library, item))),
    Promise.all(images.map((item) => context.presentImage(item))),
  ]);
  const painted = images.flatMap(({ position }, index) => {
    const picture = pictures[index];
    return picture ? [{ ...picture, position }] : [];
  });
  if (painted.length < images.length) return null;
  return {
    generation: { ...shownGeneration(generation, { images: shown, stored: true }), ...changes },
    painted,
  };
}

/** Tells a listener of an answer that was there already what it would have heard while it was made. */
export function tellStored(
  context: GenerationContext,
  { generation, painted, replayed }: GenerationOutcome,
): void {
  for (const image of generation.images) {
    const picture = painted.find(({ position }) => position === image.position);
    const neurons = generation.neurons / generation.images.length;
    if (picture) context.onPicture?.({ image, painted: picture, neurons });
    context.onEvent?.({
      type: "image",
      position: image.position,
      image,
      actual: { ...generation.actual, seed: image.seed },
      stored: true,
      dataUrl: null,
    });
  }
  context.onEvent?.({ type: "done", generation, ...(replayed && { replayed }) });
}
