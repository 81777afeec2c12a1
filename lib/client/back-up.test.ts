import { makeZip } from "client-zip";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type BackupReport, backupFiles } from "./back-up";
import { restoreBackup } from "./restore-backup";

const keys = ["a", "b"].map((letter) => `${letter.repeat(64)}.png`);
const line = (objectKey: string) => JSON.stringify({ type: "generation", images: [{ objectKey }] });
const library = [JSON.stringify({ type: "library", version: 1 }), ...keys.map(line)];
const end = JSON.stringify({ type: "end" });

/** A server with an export and, for the way back, a store that wants every picture before its line. */
function serve(exported: readonly string[], pictures: ReadonlyMap<string, string>) {
  const stored = new Map<string, string>();
  const imported = new Set<string>();
  vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => {
    const name = path.split("/").at(-1) ?? "";
    if (path === "/api/v1/export") return new Response(exported.join("\n"));
    if (path.startsWith("/i/")) {
      const bytes = pictures.get(name);
      return bytes === undefined ? new Response("{}", { status: 404 }) : new Response(bytes);
    }
    const body = await new Response(init.body).text();
    if (init.method === "PUT") {
      stored.set(name, body);
      return new Response(null, { status: 204 });
    }
    const before = imported.size;
    const missing: { objectKey: string }[] = [];
    for (const text of body.trim().split("\n")) {
      for (const { objectKey } of JSON.parse(text).images ?? []) {
        if (stored.has(objectKey)) imported.add(objectKey);
        else missing.push({ objectKey });
      }
    }
    return Response.json({ imported: { images: imported.size - before }, missing, nextLine: null });
  });
  return stored;
}

async function backUpAll() {
  const files: { name: string; input: Blob }[] = [];
  const progress: number[] = [];
  const making = backupFiles((done) => progress.push(done));
  for (;;) {
    const step = await making.next();
    if (step.done) return { files, progress, report: step.value satisfies BackupReport };
    files.push(step.value);
  }
}

afterEach(() => vi.unstubAllGlobals());

describe("a backup", () => {
  it("comes back as it was", async () => {
    const pictures = new Map(keys.map((key) => [key, `bytes of ${key}`]));
    const stored = serve([...library, end], pictures);
    const { files, progress, report } = await backUpAll();
    expect(files.map((file) => file.name)).toEqual([
      "library.ndjson",
      ...keys.map((key) => `pictures/${key}`),
    ]);
    expect({ progress, report }).toEqual({ progress: [1, 2], report: { pictures: 2, lost: 0 } });
    const zip = await new Response(makeZip(files)).blob();
    expect(await restoreBackup(zip, () => undefined)).toEqual({ pictures: 2, missing: 0 });
    expect(stored).toEqual(pictures);
    expect(await restoreBackup(zip, () => undefined)).toEqual({ pictures: 0, missing: 0 });
  });

  it("goes on without a picture whose bytes are gone, there and back", async () => {
    serve([...library, end], new Map([[keys[1] ?? "", "still here"]]));
    const { files, report } = await backUpAll();
    expect(report).toEqual({ pictures: 1, lost: 1 });
    const zip = await new Response(makeZip(files)).blob();
    expect(await restoreBackup(zip, () => undefined)).toEqual({ pictures: 1, missing: 1 });
  });

  it("is not made from an export that was cut short", async () => {
    serve(library, new Map());
    await expect(backUpAll()).rejects.toMatchObject({ code: "internal" });
  });

  it("is not taken from another file", async () => {
    const zip = await new Response(makeZip([{ name: "a.txt", input: "words" }])).blob();
    for (const other of [new Blob(["words"]), new Blob([]), zip])
      await expect(restoreBackup(other, () => undefined)).rejects.toMatchObject({ code: "no_backup" });
  });
});
