// npm run deploy (Cloudflare Pages), npm run deploy:workers. --dry-run prints every step and needs no account.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./toolbox/build-pages.ts";
import { buildWorker } from "./toolbox/build-worker.ts";
import { DeployError, deployApp, type Wrangler } from "./toolbox/deploy-app.ts";
import { dryRunAccount } from "./toolbox/dry-run-account.ts";
import { fail } from "./toolbox/fail.ts";
import { commandFile, inRoot } from "./toolbox/paths.ts";
import { endChildrenWithUs, runNode } from "./toolbox/run.ts";

endChildrenWithUs();
const kind = process.argv.includes("--workers") ? "workers" : "pages";
const config = readFileSync(inRoot(kind === "pages" ? "wrangler.toml" : "wrangler.workers.toml"), "utf8");
const stage = inRoot(".wrangler", "deploy");

const inAccount: Wrangler = (args, { input, shows } = {}) =>
  runNode([commandFile("wrangler"), ...args], {
    cwd: stage,
    env: { CI: "1", WRANGLER_HIDE_BANNER: "true" },
    output: shows ? "inherit" : "capture",
    ...(input === undefined ? {} : { input }),
  });

const writeConfig = (text: string) => {
  mkdirSync(stage, { recursive: true });
  writeFileSync(join(stage, "wrangler.toml"), text);
};

try {
  if (process.argv.includes("--dry-run")) {
    console.log(
      `Dry run: the steps of a first deployment to Cloudflare ${kind}. Nothing is built, sent or created.\n`,
    );
    console.log(`  npm run build${kind === "pages" ? ":pages" : ""}`);
    await deployApp({ kind, config }, dryRunAccount(console.log));
  } else {
    await (kind === "pages" ? buildPages() : buildWorker());
    // Until the real ids are known: wrangler wants a configuration in the folder it runs in.
    writeConfig(config);
    await deployApp({ kind, config }, { wrangler: inAccount, say: console.log, writeConfig });
  }
} catch (error) {
  if (error instanceof DeployError) fail(error.message);
  throw error;
}
