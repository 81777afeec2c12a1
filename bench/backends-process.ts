import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { makeAiBackend } from "./backend-ai.ts";
import { makeAssetsBackend } from "./backend-assets.ts";
import { makeD1Backend } from "./backend-d1.ts";
import { makeR2Backend } from "./backend-r2.ts";
import { makeFixturePicture } from "./fixture-picture.ts";

/** What stands behind the bindings, each on its own loopback port. */
export interface BackendPorts {
  readonly ai: number;
  readonly d1: number;
  readonly r2: number;
  readonly assets: number;
}

/** What the parent process sends to start the backends. */
export interface BackendsRequest {
  readonly assetsFolder: string;
  readonly migrationsFolder: string;
  /** Path -> text of files added to the assets. */
  readonly extraAssets: Record<string, string>;
}

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer({ keepAliveTimeout: 600_000 }, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

// Runs as a child process: what Workers AI, D1, R2 and the assets cost must not count as the Worker's CPU.
process.once("message", async (message: unknown) => {
  const request = message as BackendsRequest;
  const extra = new Map(Object.entries(request.extraAssets).map(([path, text]) => [path, Buffer.from(text)]));
  const ports: BackendPorts = {
    ai: await listen(makeAiBackend(makeFixturePicture())),
    d1: await listen(makeD1Backend(request.migrationsFolder)),
    r2: await listen(makeR2Backend()),
    assets: await listen(makeAssetsBackend(request.assetsFolder, extra)),
  };
  process.send?.(ports);
});
process.once("disconnect", () => process.exit(0));
