import { afterEach, expect, it, vi } from "vitest";
import { installer, mayOfferInstall, watchInstaller } from "./install-app";

afterEach(() => vi.unstubAllGlobals());

it("keeps the browser's offer for later, asks with it once, and offers itself once on a device", async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  watchInstaller();
  const prompt = vi.fn(async () => ({ outcome: "accepted" }));
  const offer = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt });
  window.dispatchEvent(offer);
  expect(offer.defaultPrevented).toBe(true);
  expect([mayOfferInstall(), mayOfferInstall()]).toEqual([true, false]);
  const ask = installer.get();
  expect(await ask?.()).toBe(true);
  expect([prompt.mock.calls.length, installer.get()]).toEqual([1, null]);
  window.dispatchEvent(Object.assign(new Event("beforeinstallprompt"), { prompt }));
  expect(installer.get()).not.toBeNull();
  window.dispatchEvent(new Event("appinstalled"));
  expect(installer.get()).toBeNull();
});
