import { afterEach, expect, it, vi } from "vitest";
import { type SharedContent, watchSharedContent } from "./shared-content";

afterEach(() => vi.unstubAllGlobals());

it("hands over the files that are opened with the studio, and is silent about a plain start", async () => {
  let launch: ((params: { files?: readonly object[] }) => void) | undefined;
  vi.stubGlobal("window", {
    location: { href: "https://studio.test/" },
    launchQueue: {
      setConsumer: (consumer: typeof launch) => {
        launch = consumer;
      },
    },
  });
  const taken: SharedContent[] = [];
  watchSharedContent(
    (content) => taken.push(content),
    () => undefined,
  );
  launch?.({});
  launch?.({ files: [{ getFile: () => Promise.reject(new Error("moved away")) }] });
  const file = new File(["x"], "fox.png", { type: "image/png" });
  launch?.({ files: [{ getFile: async () => file }] });
  await vi.waitFor(() => expect(taken).toEqual([{ text: "", files: [file] }]));
});

it("takes the mark out of the address even where nothing was kept", () => {
  const replaceState = vi.fn();
  vi.stubGlobal("window", {
    location: { href: "https://studio.test/?shared=1&seed=4" },
    history: { state: null, replaceState },
  });
  watchSharedContent(
    () => undefined,
    () => undefined,
  );
  expect(String(replaceState.mock.calls[0]?.[2])).toBe("https://studio.test/?seed=4");
});

it("tells where shared pictures came too early", () => {
  vi.stubGlobal("window", {
    location: { href: "https://studio.test/?shared=late" },
    history: { state: null, replaceState: () => undefined },
  });
  const onLate = vi.fn();
  watchSharedContent(() => undefined, onLate);
  expect(onLate).toHaveBeenCalledOnce();
});
