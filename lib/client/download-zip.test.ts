import { makeZip } from "client-zip";
import { afterEach, expect, it, vi } from "vitest";
import type { Image } from "@/lib/domain/generation";
import { picturesOf } from "./download-zip";

const images = ["a boat", "两只猫"].map(
  (prompt, index) =>
    ({
      id: `img_${index}ABCDEF`,
      prompt,
      title: null,
      mediaType: "image/png",
      url: `/i/${index}`,
      createdAt: "2026-02-27T10:00:00.000Z",
    }) as unknown as Image,
);

afterEach(() => vi.unstubAllGlobals());

it("puts each picture into the file under its own name, and fetches one at a time", async () => {
  const fetched: string[] = [];
  vi.stubGlobal("fetch", (path: string) => {
    fetched.push(path);
    return Promise.resolve(new Response(`bytes of ${path}`));
  });
  const steps: number[] = [];
  const files = picturesOf(images, (done) => steps.push(done));
  expect((await files.next()).value?.name).toBe("a-boat-abcdef.png");
  expect(fetched).toEqual(["/i/0"]);
  expect((await files.next()).value?.name).toBe("两只猫-abcdef.png");
  expect((await files.next()).done).toBe(true);
  expect(steps).toEqual([1, 2]);
  const zip = await new Response(makeZip(picturesOf(images, () => undefined))).text();
  expect(zip.startsWith("PK")).toBe(true);
  expect(zip).toContain("bytes of /i/1");
  expect(zip).toContain("两只猫-abcdef.png");
});

it("says what went wrong where a picture is gone", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status: 404 })));
  await expect(picturesOf(images, () => undefined).next()).rejects.toMatchObject({ code: "not_found" });
});
