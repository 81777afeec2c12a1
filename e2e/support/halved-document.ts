import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 1_500;

/** Passes a server's answers on, but pauses in the middle of every HTML document: before `text`. */
export async function halveDocuments(target: string, text: string) {
  let halved = 0;
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? "/", target));
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = new Headers(answer.headers);
    for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
    response.writeHead(answer.status, Object.fromEntries(headers));
    const middle = headers.get("content-type")?.startsWith("text/html") ? body.indexOf(text) : -1;
    if (middle >= 0) {
      halved += 1;
      response.write(body.subarray(0, middle));
      await sleep(PAUSE_MS);
    }
    response.end(body.subarray(Math.max(0, middle)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, halved: () => halved, stop: () => server.close() };
}
