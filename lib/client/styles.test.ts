import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeComposer, composer } from "./composer";
import { EMPTY_SETTINGS } from "./composer-settings";
import { dropUnknownStyle, styles } from "./styles";

const answer = (reply: object) => vi.stubGlobal("fetch", async () => Response.json(reply));
const own = (id: string) => ({ id, name: id, natural: "" });
const builtIn = [{ id: "watercolor", name: { en: "Watercolour", "zh-CN": "水彩" }, natural: "" }];
const drop = async (style: string) => {
  changeComposer({ style });
  await dropUnknownStyle(style);
  return composer.get().style;
};

beforeEach(() => composer.set({ ...EMPTY_SETTINGS, prompt: "a fox" }));
afterEach(() => {
  styles.set(null);
  vi.unstubAllGlobals();
});

describe("a style that a link names", () => {
  it("is let go where there is none of that name; the words stay", async () => {
    answer({ builtIn, items: [], nextCursor: null });
    const edited = { of: "a fox", text: "a red fox" };
    changeComposer({ style: "nostyle", edited });
    await dropUnknownStyle("nostyle");
    expect(composer.get()).toMatchObject({ prompt: "a fox", style: null, edited });
  });

  it("stays where it is known, also where it is newer than the list", async () => {
    answer({ builtIn, items: [own("pre_old")], nextCursor: null });
    expect(await drop("watercolor")).toBe("watercolor");
    answer({ builtIn, items: [own("pre_new"), own("pre_old")], nextCursor: null });
    expect(await drop("pre_new")).toBe("pre_new");
  });

  it("stays while not all are known", async () => {
    answer({ builtIn, items: [own("pre_a")], nextCursor: "more" });
    expect(await drop("pre_z")).toBe("pre_z");
    answer({ builtIn: [], items: [], nextCursor: null });
    expect(await drop("pre_z")).toBe("pre_z");
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    expect(await drop("pre_z")).toBe("pre_z");
  });

  it("is not let go for another one that was chosen meanwhile", async () => {
    answer({ builtIn, items: [], nextCursor: null });
    changeComposer({ style: "nostyle" });
    const dropping = dropUnknownStyle("nostyle");
    changeComposer({ style: "watercolor" });
    await dropping;
    expect(composer.get().style).toBe("watercolor");
  });
});
