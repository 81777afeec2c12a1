import { describe, expect, it } from "vitest";
import { createShortcutReader, type KeyPress } from "./shortcut-reader";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const SHORTCUTS = ["mod+k", "g h", "g g"];

describe("createShortcutReader", () => {
  it("takes Cmd and Ctrl alike, while typing too", () => {
    const read = createShortcutReader(SHORTCUTS);
    expect(read(press("k", { ctrlKey: true }), false, 0)).toBe("mod+k");
    expect(read(press("K", { metaKey: true }), true, 0)).toBe("mod+k");
    expect(read(press("k", { ctrlKey: true, shiftKey: true }), false, 0)).toBeNull();
    expect(read(press("j", { ctrlKey: true }), false, 0)).toBeNull();
  });

  it("reads two keys one after the other", () => {
    const read = createShortcutReader(SHORTCUTS);
    expect(read(press("g"), false, 0)).toBeNull();
    expect(read(press("h"), false, 500)).toBe("g h");
    expect(read(press("h"), false, 600)).toBeNull();
  });

  it("lets a first key go after a while, or when another comes between", () => {
    const read = createShortcutReader(SHORTCUTS);
    read(press("g"), false, 0);
    expect(read(press("h"), false, 5_000)).toBeNull();
    read(press("g"), false, 6_000);
    read(press("x"), false, 6_100);
    expect(read(press("h"), false, 6_200)).toBeNull();
  });

  it("leaves plain keys to whoever is typing", () => {
    const read = createShortcutReader(SHORTCUTS);
    read(press("g"), true, 0);
    expect(read(press("h"), true, 100)).toBeNull();
    read(press("g"), true, 200);
    expect(read(press("h"), false, 300)).toBeNull();
  });
});
