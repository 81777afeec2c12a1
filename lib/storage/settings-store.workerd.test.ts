import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createSettingsStore } from "./settings-store";

const clock = { now: () => 1_795_000_000_000 };

test("keeps the last value under a name", async () => {
  const settings = createSettingsStore(env.DB, clock);
  expect(await settings.read("a")).toBeNull();
  await settings.write("a", "1");
  await settings.write("a", "2");
  await settings.write("b", "x'; DROP TABLE settings; --");
  expect([await settings.read("a"), await settings.read("b")]).toEqual(["2", "x'; DROP TABLE settings; --"]);
});

test("without a database nothing is known, and nothing can be kept", async () => {
  const settings = createSettingsStore(undefined, clock);
  expect(await settings.read("a")).toBeNull();
  await expect(settings.write("a", "1")).rejects.toMatchObject({ code: "storage_unavailable" });
});
