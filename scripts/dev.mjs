// npm run dev: the Next development server with hot reload, and the emulator behind its AI binding.
import { fail } from "./toolbox/fail.mjs";
import { prepare } from "./toolbox/prepare.mjs";

await prepare();

const { localState, migrate, startEmulator } = await import("./toolbox/local-stack.mjs");
const { commandFile } = await import("./toolbox/paths.mjs");
const { isPortFree, nextFreePort } = await import("./toolbox/ports.mjs");
const { endChildrenWithUs, isStopping, startNode } = await import("./toolbox/run.mjs");

endChildrenWithUs();
const port = Number(process.env.PORT ?? 3000);
if (!(await isPortFree(port))) {
  fail(
    `Port ${port} is in use. Stop the program that holds it, or choose another one: PORT=${await nextFreePort(port)} npm run dev`,
  );
}
await migrate(localState);
const emulator = await startEmulator({ persistDir: localState, quiet: true });
const next = startNode([commandFile("next"), "dev", "--port", String(port), "--hostname", "localhost"], {
  env: emulator.env,
});
next.on("exit", (code) => {
  if (!isStopping()) process.exit(code ?? 1);
});
