import { beforeEach, describe, expect, it } from "vitest";
import { showToast, toasts } from "./toasts";

const texts = () => toasts.get().map(({ text }) => text);
const action = { label: "Undo", run: () => undefined };

describe("showToast", () => {
  beforeEach(() => toasts.set([]));

  it("says the same once", () => {
    showToast("Your picture is ready");
    showToast("Your picture is ready");
    expect(texts()).toEqual(["Your picture is ready"]);
  });

  it("lets news make room before a way back", () => {
    showToast("Prompt taken out", { action });
    for (const number of [1, 2, 3]) showToast(`News ${number}`);
    expect(texts()).toEqual(["Prompt taken out", "News 2", "News 3"]);
  });

  it("keeps ways back to different things apart, the newest three", () => {
    for (const number of [1, 2, 3, 4])
      showToast("Picture moved to the trash", { action, durationMs: number });
    expect(toasts.get().map(({ durationMs }) => durationMs)).toEqual([2, 3, 4]);
  });
});
