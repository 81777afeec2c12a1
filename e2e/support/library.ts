import { randomInt } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { paint, unique } from "./studio.ts";

const DAY_MS = 86_400_000;
/** As many as one generation may have. */
const IMAGES_A_GENERATION = 100;
/** An id of the past that sorts by `timeMs`; every digit may stand in a ULID. */
const idOf = (prefix: string, timeMs: number) => `${prefix}_00${String(timeMs).padStart(24, "0")}`;

/**
 * Fills a collection of its own with copies of one picture, a minute apart and years old, so that they stand below what
 * other tests paint. Number 0 is the oldest; each is called by its number. Resolves to the id of the collection.
 */
export async function fillCollection(
  request: APIRequestContext,
  name: string,
  count: number,
): Promise<string> {
  const imageId = await paint(request, unique("a print to copy"));
  const image = await (await request.get(`/api/v1/images/${imageId}`)).json();
  const generation = await (await request.get(`/api/v1/generations/${image.generationId}`)).json();
  const startMs = Date.UTC(2002, 0, 1) + randomInt(0, 7_000) * DAY_MS;
  const collection = idOf("col", startMs);
  const lines: object[] = [{ type: "collection", id: collection, name, createdAt: new Date(startMs) }];
  for (let first = 0; first < count; first += IMAGES_A_GENERATION) {
    const images = Array.from({ length: Math.min(IMAGES_A_GENERATION, count - first) }, (_, position) => {
      const timeMs = startMs + (first + position) * 60_000;
      return {
        ...image,
        id: idOf("img", timeMs),
        position,
        createdAt: new Date(timeMs),
        objectKey: image.url.slice("/i/".length),
        title: `${name} ${first + position}`,
        deletedAt: null,
        collections: [collection],
      };
    });
    const timeMs = startMs + first * 60_000;
    const createdAt = new Date(timeMs);
    lines.push({ ...generation, type: "generation", id: idOf("gen", timeMs), createdAt, images });
  }
  const data = lines.map((line) => JSON.stringify(line)).join("\n");
  for (let line: number | null = 1; line !== null; ) {
    const reply: APIResponse = await request.post(`/api/v1/import?fromLine=${line}`, {
      data,
      headers: { "content-type": "application/x-ndjson" },
    });
    expect(reply.status(), await reply.text()).toBe(200);
    line = (await reply.json()).nextLine;
  }
  return collection;
}
