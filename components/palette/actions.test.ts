import { describe, expect, it } from "vitest";
import { ACTIONS } from "./actions";

describe("the actions", () => {
  it("have one id and one shortcut each", () => {
    const ids = ACTIONS.map((action) => action.id);
    const shortcuts = ACTIONS.flatMap((action) => action.shortcut ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it("have shortcuts that can be read: Cmd or Ctrl with a key, or two plain keys", () => {
    const odd = ACTIONS.filter(({ shortcut }) => shortcut && !/^(mod\+[a-z/]|[a-z] [a-z])$/.test(shortcut));
    expect(odd.map((action) => action.id)).toEqual([]);
  });

  it("lead pages of the menu where they say", () => {
    const visited: string[] = [];
    for (const action of ACTIONS) {
      if (action.href) action.run({ navigate: (href) => visited.push(href), sayReplaced: () => undefined });
    }
    expect(visited).toEqual(["/", "/gallery", "/compare", "/history", "/settings"]);
  });
});
