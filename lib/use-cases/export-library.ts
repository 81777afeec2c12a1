import type { GenerationId } from "@/lib/domain/ids";
import { EXPORT_VERSION, type ExportLine } from "@/lib/domain/library-export";
import type { Page, PageRequest } from "@/lib/domain/paging";
import type { Library, ListedGeneration, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

const PAGE = 100;

export interface ExportRequest {
  /** The `nextCursor` of the part before; null: from the beginning. */
  readonly after: GenerationId | null;
  /** Generations in this part; null: all there are. */
  readonly limit: number | null;
  /** The address a picture's bytes can be fetched from for a while. */
  presentFile(objectKey: string): Promise<string>;
}

/**
 * The whole library, or a part of it, as lines; at no time is more than a page of it in memory. Throws PictorError
 * storage_unavailable, also in the middle.
 */
export async function* exportLibrary(
  services: Pick<Services, "library" | "promptLibrary" | "clock">,
  request: ExportRequest,
): AsyncGenerator<ExportLine> {
  const library = requireLibrary(services);
  yield {
    type: "library",
    version: EXPORT_VERSION,
    exportedAt: new Date(services.clock.now()).toISOString(),
  };
  if (request.after === null) yield* groups(library);
  let { after } = request;
  let left = request.limit ?? Number.POSITIVE_INFINITY;
  let [generations, images] = [0, 0];
  let isLast = false;
  while (!isLast && left > 0) {
    const wanted = Math.min(PAGE, left);
    const page = await library.generations.listAfter(after, wanted);
    for (const listed of page) {
      yield await generationLine(listed, request);
      images += listed.images.length;
    }
    generations += page.length;
    left -= page.length;
    after = page.at(-1)?.generation.id ?? after;
    isLast = page.length < wanted;
  }
  if (isLast) yield* texts(library, services);
  yield { type: "end", generations, images, nextCursor: isLast ? null : after };
}

async function* groups({ collections }: Library): AsyncGenerator<ExportLine> {
  for await (const { id, name, createdAt } of everything((page) => collections.list(page))) {
    yield { type: "collection", id, name, createdAt };
  }
}

/** What belongs to prompts comes last: pins are set on prompts that the generations bring along. */
async function* texts(
  { prompts }: Library,
  { promptLibrary }: Pick<Services, "promptLibrary">,
): AsyncGenerator<ExportLine> {
  for await (const { text } of everything((page) => prompts.list(undefined, page, true))) {
    yield { type: "pinnedPrompt", text };
  }
  if (!promptLibrary) return;
  const { glossary, lists, presets } = promptLibrary;
  for await (const { id, term, translation } of everything((page) => glossary.list(undefined, page))) {
    yield { type: "glossary", id, term, translation };
  }
  for await (const { name, entries } of everything((page) => lists.list(page))) {
    yield { type: "promptList", name, entries: [...entries] };
  }
  for await (const { id, name, natural, tags, negativePrompt } of everything((page) => presets.list(page))) {
    yield { type: "preset", id, name, natural, tags, negativePrompt };
  }
}

async function* everything<Item>(list: (page: PageRequest) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Page<Item> = await list({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    yield* page.items;
    cursor = page.nextCursor;
  }
}

async function generationLine(
  { generation, images }: ListedGeneration,
  request: ExportRequest,
): Promise<ExportLine> {
  const { apiKeyId: _apiKeyId, seed: _seed, cacheKey: _cacheKey, status, ...shown } = generation;
  return {
    type: "generation",
    ...shown,
    status: status === "succeeded" || status === "cancelled" ? status : "failed",
    images: await Promise.all(
      images.map(async (image) => ({
        id: image.id,
        position: image.position,
        createdAt: image.createdAt,
        objectKey: image.objectKey,
        mediaType: image.mediaType,
        width: image.width,
        height: image.height,
        bytes: image.bytes,
        seed: image.seed,
        favorite: image.favorite,
        title: image.title,
        thumbhash: image.thumbhash,
        deletedAt: image.deletedAt,
        collections: [...image.collections],
        url: await request.presentFile(image.objectKey),
      })),
    ),
  };
}
