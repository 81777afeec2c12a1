import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readViewFromQuery } from "@/lib/client/gallery-address";
import { session } from "@/lib/client/session";
import { ACTIONS, type ActionContext } from "./actions";

const context = (visited: string[]): ActionContext => ({
  navigate: (href) => visited.push(href),
  sayReplaced: () => undefined,
  signOut: () => visited.push("out"),
});
const visit = (id: string) => {
  const visited: string[] = [];
  ACTIONS.find((action) => action.id === id)?.run(context(visited));
  return new URL(visited[0] ?? "", "https://studio.test");
};

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

  it("lead to pages where they say", () => {
    const visited: string[] = [];
    for (const action of ACTIONS) {
      if (action.href) action.run(context(visited));
    }
    expect(visited).toEqual(["/", "/gallery", "/compare", "/history", "/settings", "/developers"]);
  });

  it("lead to the views of the gallery by addresses the gallery reads", () => {
    expect(readViewFromQuery(visit("trash").searchParams).shelf).toEqual({ kind: "trash" });
    expect(readViewFromQuery(visit("favorites").searchParams).isFavoritesOnly).toBe(true);
  });

  it("lead to panels the settings have", () => {
    const folder = join(import.meta.dirname, "../settings");
    const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    const anchors = ACTIONS.filter((action) => action.within === "page.settings").map(
      ({ id }) => visit(id).hash,
    );
    expect(anchors.length).toBeGreaterThan(5);
    expect(anchors.filter((hash) => !text.join().includes(`id="${hash.slice(1)}"`))).toEqual([]);
  });

  it("offer what needs a session only to those who have one", () => {
    const offered = () => ACTIONS.filter(({ isThere }) => isThere?.() ?? true).map(({ id }) => id);
    expect(offered()).not.toContain("settings-keys");
    session.set({ signedIn: false, anonymous: true, setupRequired: false });
    expect(offered()).toContain("settings-keys");
    expect(offered()).not.toContain("sign-out");
    session.set({ signedIn: true, anonymous: false, setupRequired: false });
    expect(offered()).toContain("sign-out");
    session.set(null);
  });
});
