import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 1_500;

/** What becomes of certain replies on their way: those of an address, or of a type. */
export interface Change {
  readonly path?: string;
  /** The beginning of the content type. */
  readonly type?: string;
  /** The parts to send instead of `body`, with a pause between one and the next. */
  readonly into: (body: string) => readonly string[];
}

/** A server between the browser and the studio that can go away, or answer otherwise than the studio. */
export interface Proxy {
  readonly url: string;
  /** From now on the replies that `next` means are changed. */
  change(next: Change): void;
  stop(): Promise<void>;
}

/** Passes every request on to `target`. */
export async function startProxy(target: string): Promise<Proxy> {
  let latest: Change | null = null;
  const server = createServer((incoming, outgoing) => {
    const change = latest;
    const { method, headers, url = "/" } = incoming;
    // A compressed or unchanged reply could not be changed.
    const { "if-none-match": _, "accept-encoding": __, ...plain } = headers;
    const options = { method, headers: { ...(change ? plain : headers), host: new URL(target).host } };
    const passed = forward(new URL(url, target), options, (reply) => {
      if (change && isMeant(change, url, reply))
        sendParts(change, reply, outgoing).catch(() => outgoing.destroy());
      else reply.pipe(outgoing.writeHead(reply.statusCode ?? 502, reply.headers));
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    change: (next) => {
      latest = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isMeant = ({ path, type = "" }: Change, url: string, { headers }: IncomingMessage) =>
  (path === undefined || path === url) && (headers["content-type"] ?? "").startsWith(type);

async function sendParts({ into }: Change, reply: IncomingMessage, outgoing: ServerResponse) {
  const { "content-length": _, etag: __, ...headers } = reply.headers;
  const [first, ...rest] = into(await text(reply));
  outgoing.writeHead(reply.statusCode ?? 502, headers).write(first ?? "");
  for (const part of rest) {
    await sleep(PAUSE_MS);
    outgoing.write(part);
  }
  outgoing.end();
}
