import { layerScenes } from "./layer-scenes.ts";
import { type Scene, visit } from "./scene-steps.ts";

const rooms = [
  ["create", "/"],
  ["gallery", "/gallery"],
  ["history", "/history"],
  ["compare", "/compare"],
  ["settings", "/settings"],
] as const;

const statesOf = ([name, path]: (typeof rooms)[number]): Scene[] => [
  { name: `${name}-full`, act: visit(path), isWholePage: name === "settings" },
  { name: `${name}-empty`, library: "empty", act: visit(path) },
  { name: `${name}-loading`, api: "stalled", act: visit(path) },
  { name: `${name}-error`, api: "failing", act: visit(path) },
  {
    name: `${name}-offline`,
    act: async (page) => {
      await visit(path)(page);
      await page.waitForTimeout(800);
      await page.context().setOffline(true);
    },
  },
];

/** What `npm run screenshots -- --every-screen` shows: every room in its five states, then what opens in the rooms. */
export const scenes: readonly Scene[] = [...rooms.flatMap(statesOf), ...layerScenes];
