import { PictorError } from "@/lib/domain/errors";
import type { CollectionId, ImageId } from "@/lib/domain/ids";
import type { ExportedGeneration, ExportedImage, ExportLine } from "@/lib/domain/library-export";
import type { Library, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** What one request can look up within the limits of a Worker. */
const MAX_OBJECTS = 400;
const MAX_GENERATIONS = 400;
const MAX_MISSING = 1000;

export interface ImportReport {
  readonly imported: { generations: number; images: number; collections: number; texts: number };
  /** Generations that were there already. */
  skipped: number;
  /** Pictures whose bytes are to be uploaded before their generations can come in; the same import then goes on. */
  readonly missing: { readonly objectKey: string; readonly url: string | null }[];
  /** false: this request has done what it could; the next one starts at `nextLine`. */
  complete: boolean;
  nextLine: number | null;
}

type ImportServices = Pick<Services, "library" | "promptLibrary" | "clock">;

/**
 * Brings lines of an export into the library. What is there already stays as it is, so the same lines may be sent again.
 * A generation comes in when all its pictures' bytes are in the store; those that are not are named in `missing`.
 * `lines` gives each line with its number, counted from one. Throws PictorError storage_unavailable, and whatever the
 * lines throw.
 */
export async function importLibrary(
  services: ImportServices,
  lines: AsyncIterable<{ readonly number: number; readonly line: ExportLine }>,
): Promise<ImportReport> {
  const library = requireLibrary(services);
  const report: ImportReport = {
    imported: { generations: 0, images: 0, collections: 0, texts: 0 },
    skipped: 0,
    missing: [],
    complete: true,
    nextLine: null,
  };
  const members = new Map<CollectionId, ImageId[]>();
  let [generations, objects] = [0, 0];
  for await (const { number, line } of lines) {
    if (line.type !== "generation") {
      await importOther(services, library, line, report);
      continue;
    }
    generations += 1;
    objects += line.images.length;
    const isFull =
      objects > MAX_OBJECTS || generations > MAX_GENERATIONS || report.missing.length > MAX_MISSING;
    if (isFull && generations > 1) {
      report.complete = false;
      report.nextLine = number;
      break;
    }
    await importGeneration(library, line, report, members);
  }
  for (const [id, imageIds] of members) {
    if (await library.collections.find(id)) await library.collections.addImages(id, imageIds);
  }
  return report;
}

async function importGeneration(
  library: Library,
  line: ExportedGeneration,
  report: ImportReport,
  members: Map<CollectionId, ImageId[]>,
): Promise<void> {
  const { type: _type, images, ...shown } = line;
  const isThere = await Promise.all(images.map(({ objectKey }) => library.imageStore.has(objectKey)));
  const missing = images.filter((_image, index) => isThere[index] === false);
  if (missing.length > 0) {
    report.missing.push(...missing.map(({ objectKey, url = null }) => ({ objectKey, url })));
    return;
  }
  try {
    await library.generations.save(
      { ...shown, apiKeyId: null, seed: shown.actual.seed, cacheKey: null },
      images.map((image) => imageRecord(line, image)),
      images.map(({ id, favorite, title, thumbhash, deletedAt }) => ({
        id,
        favorite,
        title,
        thumbhash,
        deletedAt: deletedAt === null ? null : Date.parse(deletedAt),
      })),
    );
  } catch (error) {
    if (!(error instanceof PictorError) || error.code !== "conflict") throw error;
    report.skipped += 1;
    return;
  }
  report.imported.generations += 1;
  report.imported.images += images.length;
  for (const { id, collections } of images) {
    for (const collection of collections) {
      members.set(collection, [...(members.get(collection) ?? []), id]);
    }
  }
}

function imageRecord(line: ExportedGeneration, image: ExportedImage) {
  const { id, position, objectKey, mediaType, width, height, bytes, seed } = image;
  return {
    id,
    generationId: line.id,
    position,
    createdAt: Date.parse(image.createdAt),
    objectKey,
    mediaType,
    width,
    height,
    bytes,
    sha256: objectKey.slice(0, 64),
    seed,
  };
}

async function importOther(
  { promptLibrary, clock }: ImportServices,
  library: Library,
  line: Exclude<ExportLine, { type: "generation" }>,
  report: ImportReport,
): Promise<void> {
  const now = clock.now();
  switch (line.type) {
    case "library":
    case "end":
      return;
    case "collection":
      if (await library.collections.find(line.id)) return;
      await library.collections.create(line.id, line.name, Date.parse(line.createdAt));
      report.imported.collections += 1;
      return;
    case "pinnedPrompt":
      await library.prompts.pinText(line.text);
      break;
    case "glossary":
      await promptLibrary?.glossary.save(line.id, { term: line.term, translation: line.translation }, now);
      break;
    case "promptList":
      await promptLibrary?.lists.save(line.name, line.entries, now);
      break;
    case "preset": {
      const { type: _type, id, ...input } = line;
      await promptLibrary?.presets.save(id, input, now);
    }
  }
  report.imported.texts += 1;
}
