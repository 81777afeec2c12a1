import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameStep, readViewFromQuery, writeViewToQuery } from "./gallery-address";
import { type GalleryView, WHOLE_LIBRARY } from "./gallery-view";

const COLLECTION = "col_01JZ8QH6T5M0V9E4W3R2Y1X0AB";
const read = (query: string) => readViewFromQuery(new URLSearchParams(query));
const write = (view: GalleryView, before = "") => {
  const query = new URLSearchParams(before);
  writeViewToQuery(view, query);
  return query.toString();
};

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const views: fc.Arbitrary<GalleryView> = fc.record({
  shelf: fc.constantFrom<GalleryView["shelf"]>(
    { kind: "library" },
    { kind: "trash" },
    { kind: "collection", id: COLLECTION },
  ),
  search: fc.string({ maxLength: 40, unit: "grapheme" }).map((text) => text.trim()),
  isFavoritesOnly: fc.boolean(),
  model: fc.constantFrom(null, "sdxl-base", "phoenix-1.0", "@cf/black-forest-labs/flux-1-schnell"),
  shape: fc.constantFrom(null, "square", "landscape", "portrait"),
  from: fc.oneof(fc.constant(""), day),
  until: fc.oneof(fc.constant(""), day),
  order: fc.constantFrom("newest", "oldest"),
});

describe("the address of the gallery", () => {
  it("says every view, and is read back the same", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(write(view))).toEqual(view);
      }),
    );
  });

  it("is bare for the whole library, and keeps what is not its own", () => {
    expect(write(WHOLE_LIBRARY)).toBe("");
    expect(write(WHOLE_LIBRARY, "image=img_1&q=boat")).toBe("image=img_1");
  });

  it("leaves out what makes no sense", () => {
    const nonsense = `favorites=yes&collection=col_1&trash=1&model=${"x".repeat(300)}&shape=round&from=2026-02-30&until=soon&order=up`;
    expect(read(nonsense)).toEqual(WHOLE_LIBRARY);
    expect(read(`q=${"a".repeat(900)}`).search).toHaveLength(500);
  });

  it("takes no new step for another letter of the same search", () => {
    const searching = (search: string) => ({ ...WHOLE_LIBRARY, search });
    expect(isSameStep(searching("bo"), searching("boat"))).toBe(true);
    expect(isSameStep(searching(""), searching("b"))).toBe(false);
    expect(isSameStep(searching("b"), searching(""))).toBe(false);
    expect(isSameStep(searching("boat"), { ...searching("boats"), order: "oldest" })).toBe(false);
  });
});
