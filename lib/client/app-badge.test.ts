import { afterEach, expect, it, vi } from "vitest";
import { startAppBadge } from "./app-badge";
import { enqueue, jobs } from "./generation-queue";

afterEach(() => {
  jobs.set([]);
  vi.unstubAllGlobals();
});

it("counts on the icon what lands while nobody looks, and is cleared by looking", async () => {
  const shown: number[] = [];
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", {
    setAppBadge: async (count: number) => void shown.push(count),
    clearAppBadge: async () => void shown.push(0),
  });
  const event = {
    type: "image",
    position: 0,
    image: { id: "img_1" },
    actual: {},
    stored: true,
    dataUrl: null,
  };
  const done = { type: "done", generation: { id: "gen_1" } };
  vi.stubGlobal("fetch", async () => {
    const text = [event, done].map((one) => `event: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`).join("");
    return new Response(text);
  });
  const look = (state: string) => {
    page.visibilityState = state;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  const paint = async () => {
    const job = enqueue({ prompt: "a", count: 1 }, { model: "flux-1-schnell", ratio: 1 });
    await vi.waitFor(() => expect(jobs.get().find(({ id }) => id === job.id)?.stage).toBe("ended"));
  };
  startAppBadge();
  await paint();
  look("hidden");
  await paint();
  await paint();
  look("visible");
  expect(shown).toEqual([0, 1, 2, 0]);
});
