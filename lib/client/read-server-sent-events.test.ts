import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readServerSentEvents, type ServerSentEvent } from "./read-server-sent-events";

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function readAll(chunks: readonly Uint8Array[]): Promise<ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const event of readServerSentEvents(streamOf(chunks))) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readServerSentEvents", () => {
  it("reads named events, joins data lines and skips comments", async () => {
    const text = ': ping\n\nevent: prompt\ndata: {"a":1}\n\ndata:x\ndata: y\nid: 7\n\n';
    expect(await readAll([bytes(text)])).toEqual([
      { event: "prompt", data: '{"a":1}' },
      { event: "message", data: "x\ny" },
    ]);
  });

  it("drops an event that the stream ends inside of", async () => {
    expect(await readAll([bytes("event: done\ndata: {}\n")])).toEqual([]);
  });

  it("reads the same events however the bytes are cut, with every line end", async () => {
    const ends = fc.constantFrom("\n", "\r\n", "\r");
    await fc.assert(
      fc.asyncProperty(
        ends,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (end, cuts) => {
          const all = bytes(
            ["event: image", "data: 雪山 🏔", "", "event: done", "data: {}", "", ""].join(end),
          );
          const chunks: Uint8Array[] = [];
          let from = 0;
          for (let turn = 0; from < all.length; turn += 1) {
            const to = from + (cuts[turn % cuts.length] ?? 1);
            chunks.push(all.slice(from, to));
            from = to;
          }
          const events = await readAll(chunks);
          expect(events[0]).toEqual({ event: "image", data: "雪山 🏔" });
          // A lone CR at the very end may yet be half of CRLF; the stream ends before that is known.
          if (end !== "\r") expect(events).toHaveLength(2);
        },
      ),
    );
  });
});
