import { beforeEach, describe, expect, it } from "vitest";
import type { Image } from "@/lib/domain/generation";
import {
  clearSelection,
  selectAll,
  selectedImages,
  selectRangeTo,
  setSelectable,
  toggleSelected,
} from "./selection";

const wall = ["e", "d", "c", "b", "a"].map((id) => ({ id }) as unknown as Image);
const chosen = () =>
  selectedImages()
    .map((image) => image.id)
    .join("");

beforeEach(() => {
  clearSelection();
  setSelectable(wall);
});

describe("the selection", () => {
  it("takes pictures in and lets them go, in the order of the wall", () => {
    for (const id of ["a", "d", "c", "d"]) toggleSelected(id);
    expect(chosen()).toBe("ca");
  });

  it("takes what lies between, in both directions, and keeps where the range began", () => {
    toggleSelected("c");
    selectRangeTo("a");
    expect(chosen()).toBe("cba");
    selectRangeTo("e");
    expect(chosen()).toBe("edc");
  });

  it("lets a range grow and shrink, and keeps what was chosen before it", () => {
    toggleSelected("e");
    toggleSelected("c");
    selectRangeTo("b", "c");
    selectRangeTo("a", "b");
    expect(chosen()).toBe("ecba");
    selectRangeTo("c", "a");
    expect(chosen()).toBe("ec");
  });

  it("begins at the picture one comes from where nothing was chosen", () => {
    selectRangeTo("c", "d");
    expect(chosen()).toBe("dc");
    selectRangeTo("b", "c");
    expect(chosen()).toBe("dcb");
  });

  it("begins a range at the picture itself where nothing was chosen before", () => {
    selectRangeTo("b");
    expect(chosen()).toBe("b");
    selectRangeTo("d");
    expect(chosen()).toBe("dcb");
  });

  it("lets go of what left the wall", () => {
    selectAll();
    setSelectable(wall.slice(0, 2));
    setSelectable(wall);
    expect(chosen()).toBe("ed");
  });
});
