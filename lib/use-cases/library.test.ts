import { describe, expect, it, vi } from "vitest";
import type { ImageId } from "@/lib/domain/ids";
import type { ImageListItem, Library } from "@/lib/domain/ports";
import { makeContext, makeServices } from "../../test/use-case-support";
import { deleteImage } from "./delete-image";
import { getGeneration } from "./get-generation";
import { getImage } from "./get-image";
import { listImages } from "./list-images";
import { listPrompts } from "./list-prompts";
import { restoreImage } from "./restore-image";
import { updateImage } from "./update-image";

const ID: ImageId = "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB";
const ITEM = { id: ID, objectKey: "a.png", hasThumbnail: false } as ImageListItem;

function servicesWith(images: Partial<Library["images"]>) {
  return makeServices({ library: { save: async () => undefined, objects: new Map(), images } });
}
const found = servicesWith({
  find: async () => ITEM,
  update: async (_id, patch) => ({ ...ITEM, ...patch }) as ImageListItem,
  softDelete: async () => true,
  restore: async () => true,
  list: async () => ({ items: [ITEM], nextCursor: null }),
});
const missing = servicesWith({
  find: async () => null,
  update: async () => null,
  softDelete: async () => false,
  restore: async () => false,
});

describe("the library's use cases", () => {
  it("answer what the library holds", async () => {
    expect(await getImage(found, ID)).toBe(ITEM);
    expect(await updateImage(found, ID, { favorite: true })).toMatchObject({ favorite: true });
    expect(await restoreImage(found, ID)).toBe(ITEM);
    expect((await listImages(found, {}, { limit: 5 })).items).toEqual([ITEM]);
    await expect(deleteImage(found, ID)).resolves.toBeUndefined();
  });

  it.each([
    ["getImage", () => getImage(missing, ID)],
    ["updateImage", () => updateImage(missing, ID, {})],
    ["deleteImage", () => deleteImage(missing, ID)],
    ["restoreImage", () => restoreImage(missing, ID)],
  ])("%s says when there is no such picture", async (_, act) => {
    await expect(act()).rejects.toMatchObject({ code: "not_found" });
  });

  it("say when there is no library", async () => {
    const none = makeServices();
    const present = makeContext().context.presentImage;
    for (const act of [
      () => getImage(none, ID),
      () => listImages(none, {}, { limit: 5 }),
      () => listPrompts(none, undefined, { limit: 5 }),
      () => getGeneration(none, "gen_01JZ8QH6T5M0V9E4W3R2Y1X0AB", present),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: "storage_unavailable" });
    }
  });

  it("getGeneration shows what is public and presents its pictures", async () => {
    const services = makeServices({ library: { save: async () => undefined, objects: new Map() } });
    const record = { id: "gen_01JZ8QH6T5M0V9E4W3R2Y1X0AB", apiKeyId: "key_secret", seed: 1, cacheKey: "c" };
    const find = vi.fn(async () => ({ generation: record, images: [ITEM] }));
    const library = { ...services.library, generations: { find } } as unknown as Library;
    const generation = await getGeneration(
      { ...services, library },
      "gen_01JZ8QH6T5M0V9E4W3R2Y1X0AB",
      makeContext().context.presentImage,
    );
    expect(generation).toEqual({
      id: record.id,
      images: [{ id: ID, url: "/i/a.png", thumbnailUrl: null }],
      stored: true,
    });
  });
});
