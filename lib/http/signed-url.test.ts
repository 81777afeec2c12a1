import { expect, test } from "vitest";
import { accessKeys } from "./access-keys";
import { hasValidSignature, signPath } from "./signed-url";

const NOW = Date.UTC(2026, 10, 22, 13);
const DAY_MS = 24 * 60 * 60 * 1000;
const PATH = `/i/${"a".repeat(64)}.jpg`;

const absolute = (path: string) => new URL(path, "https://studio.example");

test("a signed link opens its own path for at least seven days", async () => {
  const keys = await accessKeys("owner-key");
  const url = absolute(await signPath(PATH, keys, NOW));
  expect(await hasValidSignature(url, keys, NOW + 7 * DAY_MS)).toBe(true);
  expect(await hasValidSignature(url, keys, NOW + 8 * DAY_MS)).toBe(false);
});

test("the same picture keeps its link all day", async () => {
  const keys = await accessKeys("owner-key");
  expect(await signPath(PATH, keys, NOW)).toBe(await signPath(PATH, keys, NOW + DAY_MS / 3));
});

test("a link with another path, expiry, signature or key opens nothing", async () => {
  const keys = await accessKeys("owner-key");
  const url = absolute(await signPath(PATH, keys, NOW));
  const changed = (change: (copy: URL) => void) => {
    const copy = new URL(url);
    change(copy);
    return copy;
  };
  const later = String(Number(url.searchParams.get("expires")) + 1);
  const forgeries = [
    changed((copy) => {
      copy.pathname = `/i/${"b".repeat(64)}.jpg`;
    }),
    changed((copy) => copy.searchParams.set("expires", later)),
    changed((copy) => copy.searchParams.set("expires", "9".repeat(40))),
    changed((copy) => copy.searchParams.set("signature", "AAAA")),
    changed((copy) => copy.searchParams.delete("signature")),
    changed((copy) => copy.searchParams.delete("expires")),
  ];
  for (const forgery of forgeries)
    expect(await hasValidSignature(forgery, keys, NOW), forgery.href).toBe(false);
  expect(await hasValidSignature(url, await accessKeys("new-key"), NOW)).toBe(false);
});
