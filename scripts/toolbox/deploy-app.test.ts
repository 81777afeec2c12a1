import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DeployError, deployApp, type Wrangler } from "./deploy-app";
import { dryRunAccount } from "./dry-run-account";
import { inRoot } from "./paths";

const pages = { kind: "pages", config: readFileSync(inRoot("wrangler.toml"), "utf8") } as const;
const workers = { kind: "workers", config: readFileSync(inRoot("wrangler.workers.toml"), "utf8") } as const;
const databaseId = "5bd2a0c6-7a5a-4b0e-9d5b-1f9b3b0e7c11";

/** A Cloudflare account as wrangler shows it: it remembers what was created and how each list is spelled. */
function openAccount({ isR2On = true, isSignedIn = true } = {}) {
  const things = { databases: new Set<string>(), buckets: new Set<string>(), namespaces: new Set<string>() };
  const projects = new Set<string>();
  const secrets = new Map<string, string>();
  const commands: string[] = [];
  const said: string[] = [];
  const configs: string[] = [];
  const ok = (output = "") => ({ code: 0, output });
  const noBucket = { code: 1, output: "The specified bucket does not exist. [code: 10006]" };
  const r2Off = { code: 1, output: "Please enable R2 through the Cloudflare Dashboard. [code: 10042]" };

  const list = (names: Iterable<string>, row: (name: string) => object) =>
    ok(JSON.stringify([...names].map(row), null, 2));
  const add = (names: Set<string>, name: string | undefined) => {
    names.add(name ?? "");
    return ok();
  };

  const answers: [RegExp, (args: readonly string[], input: string) => { code: number; output: string }][] = [
    [/^whoami --json$/, () => (isSignedIn ? ok("{}") : { code: 1, output: "" })],
    [/^d1 list --json$/, () => list(things.databases, (name) => ({ name, uuid: databaseId }))],
    [/^d1 create /, (args) => add(things.databases, args[2])],
    [/^r2 .* --json$/, (args) => (things.buckets.has(args[3] ?? "") ? ok("{}") : isR2On ? noBucket : r2Off)],
    [/^r2 bucket create /, (args) => (isR2On ? add(things.buckets, args[3]) : r2Off)],
    [/^kv namespace list$/, () => list(things.namespaces, (title) => ({ title, id: "kv-id" }))],
    [/^kv namespace create /, (args) => add(things.namespaces, args[3])],
    [/^pages project list --json$/, () => list(projects, (name) => ({ "Project Name": name }))],
    [/^pages project create /, (args) => add(projects, args[3])],
    [/secret list /, () => ok([...secrets.keys()].map((name) => `  - ${name}: Value Encrypted`).join("\n"))],
    [/secret put API_KEY /, (_args, input) => ok(secrets.set("API_KEY", input.trim()) && "")],
    [/^(d1 migrations apply|pages deploy|deploy)\b/, () => ok()],
  ];
  const wrangler: Wrangler = async (args, options) => {
    const command = args.join(" ");
    commands.push(command);
    const answer = answers.find(([pattern]) => pattern.test(command))?.[1];
    return answer?.(args, options?.input ?? "") ?? { code: 1, output: `Unknown command: ${command}` };
  };
  const tools = {
    wrangler,
    say: (line: string) => said.push(line),
    writeConfig: (text: string) => configs.push(text),
  };
  return { tools, commands, said, configs, secrets };
}

describe("deployApp", () => {
  it("creates all that is missing, once, and publishes", async () => {
    const account = openAccount();
    await deployApp(pages, account.tools);
    expect(account.commands).toEqual([
      "whoami --json",
      "d1 list --json",
      "d1 create pictor",
      "d1 list --json",
      "r2 bucket info pictor-images --json",
      "r2 bucket create pictor-images",
      "d1 migrations apply pictor --remote",
      "pages project list --json",
      "pages project create pictor --production-branch main",
      "pages secret list --project-name pictor",
      "pages secret put API_KEY --project-name pictor",
      "pages deploy --branch main --commit-dirty=true",
    ]);
    expect(account.configs.join()).toContain(`database_id = "${databaseId}"`);
    expect(account.configs.join()).toContain('pages_build_output_dir = "../../dist/pages"');
  });

  it("creates nothing and keeps the key the second time", async () => {
    const account = openAccount();
    await deployApp(pages, account.tools);
    const key = account.secrets.get("API_KEY");
    account.commands.length = 0;
    account.said.length = 0;
    await deployApp(pages, account.tools);
    expect(account.commands.filter((command) => /create|put/.test(command))).toEqual([]);
    expect(account.secrets.get("API_KEY")).toBe(key);
    expect(account.said.join()).not.toContain(key);
  });

  it("shows the new key, which is long and random, exactly once", async () => {
    const [first, second] = [openAccount(), openAccount()];
    await deployApp(pages, first.tools);
    await deployApp(pages, second.tools);
    const key = first.secrets.get("API_KEY") ?? "";
    expect(key).toMatch(/^[\w-]{32}$/);
    expect(key).not.toBe(second.secrets.get("API_KEY"));
    expect(first.said.join("\n").split(key)).toHaveLength(2);
    expect(first.commands.join("\n")).not.toContain(key);
  });

  it("keeps the images in KV where R2 is not switched on", async () => {
    const account = openAccount({ isR2On: false });
    await deployApp(workers, account.tools);
    expect(account.configs.join()).toContain('binding = "IMAGES_KV"\nid = "kv-id"');
    expect(account.configs.join()).not.toContain("r2_buckets");
    expect(account.configs.join()).toContain('main = "../../worker.ts"');
  });

  it("stops before anything is made when nobody is signed in", async () => {
    const account = openAccount({ isSignedIn: false });
    await expect(deployApp(pages, account.tools)).rejects.toThrow(/wrangler login/);
    expect(account.commands).toEqual(["whoami --json"]);
  });

  it("names the step that failed and repeats what Cloudflare said", async () => {
    const account = openAccount();
    const wrangler: Wrangler = async (args, options) =>
      args.includes("migrations")
        ? { code: 1, output: "no such table: images" }
        : account.tools.wrangler(args, options);
    const deployment = deployApp(pages, { ...account.tools, wrangler });
    await expect(deployment).rejects.toThrow(DeployError);
    await expect(deployment).rejects.toThrow(/Migrate the database[\s\S]*no such table: images/);
  });
});

describe("dryRunAccount", () => {
  it("prints the steps of a first deployment, without the key", async () => {
    const lines: string[] = [];
    await deployApp(
      pages,
      dryRunAccount((line) => lines.push(line)),
    );
    expect(lines.map((line) => line.trim().split(" ").slice(0, 3).join(" "))).toEqual([
      "wrangler whoami --json",
      "wrangler d1 list",
      "wrangler d1 create",
      "wrangler d1 list",
      "wrangler r2 bucket",
      "wrangler r2 bucket",
      "write .wrangler/deploy/wrangler.toml (the",
      "wrangler d1 migrations",
      "wrangler pages project",
      "wrangler pages project",
      "wrangler pages secret",
      "wrangler pages secret",
      "wrangler pages deploy",
    ]);
  });
});
