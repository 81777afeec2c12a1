// npm run dev: the Next development server with hot reload, and the emulator behind its AI binding.
//   --fresh (an empty database and bucket)
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fail } from "./toolbox/fail.ts";
import { localState, migrate, startEmulator } from "./toolbox/local-stack.ts";
import { commandFile } from "./toolbox/paths.ts";
import { choosePort } from "./toolbox/ports.ts";
import { endChildrenWithUs, endWith, startNode } from "./toolbox/run.ts";

const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });

endChildrenWithUs();
const port = await choosePort(3000, "npm run dev", fail);
const persistDir = values.fresh ? mkdtempSync(join(tmpdir(), "pictor-state-")) : localState;
await migrate(persistDir);
const emulator = await startEmulator({ persistDir, quiet: true });
const next = [commandFile("next"), "dev", "--port", String(port), "--hostname", "localhost"];
endWith(startNode(next, { env: { ...emulator.env, PICTOR_STATE: persistDir } }));
