import { canaryEnvironment, findCanaries } from "./canaries.ts";
import { commandFile, inRoot } from "./paths.ts";
import { freePorts } from "./ports.ts";
import { runNode } from "./run.ts";

/** One step of `npm test` or `npm run check`. It resolves to an exit code; its runner's own words go to the terminal. */
export interface Phase {
  readonly name: string;
  readonly run: () => Promise<number>;
}

const command = (name: string, args: readonly string[], env?: Record<string, string>): Phase => ({
  name,
  run: async () => (await runNode(args, { ...(env ? { env } : {}) })).code,
});

export const lint = command("format and lint", [commandFile("@biomejs/biome", "biome"), "check", "."]);
export const types = command("types", [commandFile("typescript", "tsc"), "--noEmit"]);
export const unitTests = command("unit tests", [commandFile("vitest"), "run", "--project", "unit"]);
export const workerdTests = command("integration tests in workerd", [
  commandFile("vitest"),
  "run",
  "--project",
  "workerd",
]);
export const builds = command(
  "builds for Workers and Pages",
  [inRoot("scripts", "pictor.mjs"), "build", "--pages"],
  canaryEnvironment(),
);

/** Nothing of the environment that the builds were made in may be in them. */
export const builtFiles: Phase = {
  name: "no secret in the built files",
  run: async () => {
    const found = ["dist", ".open-next"].flatMap((folder) => findCanaries(inRoot(folder)));
    for (const file of found) console.error(`a secret of the build's environment is in ${file}`);
    return found.length === 0 ? 0 : 1;
  },
};

/** Projects of playwright.config.ts whose servers run side by side; all at once they would take the time of the browser. */
const SERVERS = [["workers", "dev"], ["pages"], ["guarded", "own"]] as const;

/** The end-to-end tests, on ports that nobody else uses: looked for when they start, since a free port is soon taken. */
export const endToEndTests = SERVERS.map(
  (names): Phase => ({
    name: `end-to-end tests: ${names.join(" and ")}`,
    run: async () => {
      const ports = await freePorts(names.length);
      const portOf = (name: string, index: number) => [`E2E_${name.toUpperCase()}_PORT`, `${ports[index]}`];
      const env = { E2E_PROJECTS: names.join(","), ...Object.fromEntries(names.map(portOf)) };
      return (await runNode([commandFile("@playwright/test", "playwright"), "test"], { env })).code;
    },
  }),
);

/** Runs the phases one after the other and stops at the first that fails; the last line says how it went. */
export async function runPhases(phases: readonly Phase[]): Promise<void> {
  const started = Date.now();
  const done: string[] = [];
  for (const { name, run } of phases) {
    console.log(`\n== ${name}`);
    const phaseStarted = Date.now();
    const code = await run();
    const line = `${name} (${seconds(phaseStarted)} s)`;
    if (code !== 0) {
      console.error(`\n${done.map((text) => `ok      ${text}\n`).join("")}FAILED  ${line}\n`);
      process.exitCode = code;
      return;
    }
    done.push(line);
  }
  console.log(
    `\n${done.map((text) => `ok      ${text}\n`).join("")}All ${done.length} passed in ${seconds(started)} s.`,
  );
}

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1);
