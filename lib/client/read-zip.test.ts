import { deflateRawSync } from "node:zlib";
import { makeZip } from "client-zip";
import { describe, expect, it } from "vitest";
import { readZip } from "./read-zip";

const zipOf = (files: Parameters<typeof makeZip>[0]) => new Response(makeZip(files)).blob();

describe("readZip", () => {
  it("finds every file by its name and reads what was put in", async () => {
    const file = await zipOf([
      { name: "library.ndjson", input: '{"type":"library"}\n' },
      { name: "pictures/猫.png", input: new Uint8Array([1, 2, 3]) },
      { name: "empty", input: "" },
    ]);
    const entries = await readZip(file);
    expect([...entries.keys()]).toEqual(["library.ndjson", "pictures/猫.png", "empty"]);
    expect(await (await entries.get("library.ndjson")?.blob())?.text()).toBe('{"type":"library"}\n');
    expect(await (await entries.get("pictures/猫.png")?.blob())?.bytes()).toEqual(new Uint8Array([1, 2, 3]));
    expect((await entries.get("empty")?.blob())?.size).toBe(0);
  });

  it("reads a file that another program packed smaller", async () => {
    const content = "lantern ".repeat(100);
    const packed = deflateRawSync(content);
    const name = Buffer.from("a.txt");
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt32LE(entry.length + name.length, 12);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    const file = new Blob([Buffer.concat([local, name, packed, entry, name, end])]);
    expect(await (await (await readZip(file)).get("a.txt")?.blob())?.text()).toBe(content);
  });

  it("refuses what is no ZIP, and one that was cut short", async () => {
    await expect(readZip(new Blob(["no zip at all, only some words"]))).rejects.toThrow("no ZIP");
    const file = await zipOf([{ name: "a", input: "some content" }]);
    await expect(readZip(file.slice(10))).rejects.toThrow("no ZIP");
  });
});
