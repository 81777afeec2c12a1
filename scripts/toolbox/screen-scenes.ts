import { layerScenes } from "./layer-scenes.ts";
import { type Scene, visit } from "./scene-steps.ts";

const rooms = [
  ["create", "/"],
  ["gallery", "/gallery"],
  ["history", "/history"],
  ["compare", "/compare"],
  ["settings", "/settings"],
] as const;

const statesOf = ([name, path]: (typeof rooms)[number]): Scene[] => {
  const state = (scene: Omit<Scene, "act"> & Partial<Pick<Scene, "act">>): Scene => ({
    act: visit(path),
    isWholePage: name === "settings",
    ...scene,
  });
  return [
    state({ name: `${name}-full` }),
    state({ name: `${name}-empty`, library: "empty" }),
    state({ name: `${name}-loading`, api: "stalled" }),
    state({ name: `${name}-error`, api: "failing" }),
    state({
      name: `${name}-offline`,
      act: async (page) => {
        await visit(path)(page);
        await page.waitForTimeout(800);
        await page.context().setOffline(true);
      },
    }),
  ];
};

/** What `npm run screenshots -- --every-screen` shows: every room in its five states, then what opens in the rooms. */
export const scenes: readonly Scene[] = [...rooms.flatMap(statesOf), ...layerScenes];
