import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server between the browser and the studio that can make the next deployment happen: another service worker. */
export interface NextDeployment {
  readonly url: string;
  /** From now on the service worker's script is what `change` makes of it. */
  deploy(change: (script: string) => string): void;
  stop(): Promise<void>;
}

/** Passes every request on to `target`; the service worker's script as deployed last. */
export async function startNextDeployment(target: string): Promise<NextDeployment> {
  let change: ((script: string) => string) | null = null;
  const server: Server = createServer((incoming, outgoing) => {
    const { method, headers, url = "/" } = incoming;
    const newScript = url === "/sw.js" ? change : null;
    // A compressed or unchanged script could not be rewritten.
    const { "if-none-match": _, "accept-encoding": __, ...plain } = headers;
    const options = { method, headers: { ...(newScript ? plain : headers), host: new URL(target).host } };
    const passed = forward(new URL(url, target), options, (reply) => {
      if (!newScript) {
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(outgoing);
        return;
      }
      const chunks: Buffer[] = [];
      reply.on("data", (chunk: Buffer) => chunks.push(chunk));
      reply.on("end", () => {
        const script = Buffer.concat(chunks).toString("utf8");
        outgoing.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-cache" });
        outgoing.end(newScript(script));
      });
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    deploy: (next) => {
      change = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
