import { describe, expect, it } from "vitest";
import { countFilters, filterOfView, WHOLE_LIBRARY } from "./gallery-view";
import { isWholeLibrary } from "./image-api";
import { filterKey } from "./image-feed";

describe("the filter of a view", () => {
  it("of the whole library is that of the studio's wall", () => {
    const filter = filterOfView(WHOLE_LIBRARY, "");
    expect(filterKey(filter)).toBe(filterKey({}));
    expect(isWholeLibrary(filter)).toBe(true);
  });

  it("takes in the whole of the first and the last day, in the visitor's own time", () => {
    const { createdAfter = "", createdBefore = "" } = filterOfView(
      { ...WHOLE_LIBRARY, from: "2026-02-27", until: "2026-02-28" },
      "",
    );
    expect(new Date(createdAfter).getHours()).toBe(0);
    expect(Date.parse(createdBefore) - Date.parse(createdAfter)).toBe(2 * 86_400_000 - 1);
  });

  it("leaves out a day that is none", () => {
    expect(filterOfView({ ...WHOLE_LIBRARY, from: "yesterday" }, "").createdAfter).toBeUndefined();
  });

  it("names the collection, or the trash", () => {
    const inCollection = filterOfView(
      { ...WHOLE_LIBRARY, shelf: { kind: "collection", id: "col_1" } },
      "boat",
    );
    expect(inCollection).toMatchObject({ collection: "col_1", deleted: false, query: "boat" });
    expect(filterOfView({ ...WHOLE_LIBRARY, shelf: { kind: "trash" } }, "").deleted).toBe(true);
    expect(isWholeLibrary(inCollection)).toBe(false);
  });

  it("counts what was chosen", () => {
    expect(countFilters({ ...WHOLE_LIBRARY, model: "sdxl-base", until: "2026-02-28" })).toBe(2);
  });
});
