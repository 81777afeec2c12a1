// npm run dev: the Next development server with hot reload, and the emulator behind its AI binding.
import { fail } from "./toolbox/fail.ts";
import { localState, migrate, startEmulator } from "./toolbox/local-stack.ts";
import { commandFile } from "./toolbox/paths.ts";
import { choosePort } from "./toolbox/ports.ts";
import { endChildrenWithUs, endWith, startNode } from "./toolbox/run.ts";

endChildrenWithUs();
const port = await choosePort(3000, "npm run dev", fail);
await migrate(localState);
const emulator = await startEmulator({ persistDir: localState, quiet: true });
const next = [commandFile("next"), "dev", "--port", String(port), "--hostname", "localhost"];
endWith(startNode(next, { env: emulator.env }));
