import { randomBytes } from "node:crypto";
import { type BoundResources, stageConfig } from "./stage-config.ts";

/** Runs one wrangler command in the account. `shows` lets its own output through to the terminal. */
export type Wrangler = (
  args: readonly string[],
  options?: { readonly input?: string; readonly shows?: boolean },
) => Promise<{ code: number; output: string }>;

export interface DeployTools {
  readonly wrangler: Wrangler;
  readonly say: (line: string) => void;
  /** Writes the configuration to publish with, beside a copy of nothing else. */
  readonly writeConfig: (text: string) => void;
}

export interface DeployTarget {
  readonly kind: "pages" | "workers";
  /** The text of wrangler.toml or wrangler.workers.toml. */
  readonly config: string;
}

/** A step that the account refused. The message says which one and carries wrangler's own words. */
export class DeployError extends Error {
  override readonly name = "DeployError";
}

/**
 * Publishes the built app: finds or creates the database, the bucket and the project, migrates, publishes, and gives
 * the deployment an API_KEY if it has none. Every step looks before it acts, so it is safe to repeat.
 * @throws DeployError at the first step that fails; what was made before it is found again the next time
 */
export async function deployApp({ kind, config }: DeployTarget, tools: DeployTools): Promise<void> {
  const { say, writeConfig } = tools;
  const name = setting(config, "name");
  await requireLogin(tools);
  const database = setting(config, "database_name");
  const resources: BoundResources = {
    databaseId: await findOrCreateDatabase(tools, database),
    ...(await findOrCreateImageStore(tools, setting(config, "bucket_name"))),
  };
  writeConfig(stageConfig(config, resources));
  await must(tools, "Migrate the database", ["d1", "migrations", "apply", database, "--remote"]);
  say(`Database ${database}: migrated`);

  if (kind === "pages") {
    await ensureProject(tools, name);
    await ensureApiKey(tools, ["pages", "secret"], ["--project-name", name]);
    await must(tools, "Publish", ["pages", "deploy", "--branch", "main", "--commit-dirty=true"], {
      shows: true,
    });
  } else {
    // A Worker must exist before it can have a secret; without one it answers 503 and nothing else.
    await must(tools, "Publish", ["deploy"], { shows: true });
    await ensureApiKey(tools, ["secret"], ["--name", name]);
  }
  say("Published.");
}

async function requireLogin({ wrangler, say }: DeployTools): Promise<void> {
  const { code } = await wrangler(["whoami", "--json"]);
  if (code !== 0) {
    throw new DeployError(
      "You are not signed in to Cloudflare. Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.",
    );
  }
  say("Signed in to Cloudflare");
}

async function findOrCreateDatabase(tools: DeployTools, name: string): Promise<string> {
  const find = async () => {
    const output = await must(tools, "List the databases", ["d1", "list", "--json"]);
    return readList<{ name: string; uuid: string }>(output).find((database) => database.name === name)?.uuid;
  };
  const existing = await find();
  if (existing) {
    tools.say(`Database ${name}: found`);
    return existing;
  }
  await must(tools, "Create the database", ["d1", "create", name]);
  const created = await find();
  if (!created)
    throw new DeployError(
      `The database ${name} was created and is not in the account's list yet. Try again.`,
    );
  tools.say(`Database ${name}: created`);
  return created;
}

/** R2 has to be switched on in the dashboard once (it asks for a card). Where it is not, images go to KV. */
async function findOrCreateImageStore(tools: DeployTools, name: string): Promise<{ kvId?: string }> {
  const { code, output } = await tools.wrangler(["r2", "bucket", "info", name, "--json"]);
  if (code === 0) {
    tools.say(`Bucket ${name}: found`);
    return {};
  }
  if (!isR2Off(output)) {
    await must(tools, "Create the bucket", ["r2", "bucket", "create", name]);
    tools.say(`Bucket ${name}: created`);
    return {};
  }
  tools.say(
    "R2 is not switched on for this account, so images are kept in KV. Switch R2 on and deploy again to use it.",
  );
  const find = async () => {
    const list = await must(tools, "List the KV namespaces", ["kv", "namespace", "list"]);
    return readList<{ id: string; title: string }>(list).find(({ title }) => title === name)?.id;
  };
  const existing = await find();
  if (existing) return { kvId: existing };
  await must(tools, "Create the KV namespace", ["kv", "namespace", "create", name]);
  const kvId = await find();
  if (!kvId)
    throw new DeployError(
      `The KV namespace ${name} was created and is not in the account's list yet. Try again.`,
    );
  return { kvId };
}

const isR2Off = (output: string) => /10042|enable R2/i.test(output);

async function ensureProject(tools: DeployTools, name: string): Promise<void> {
  const output = await must(tools, "List the Pages projects", ["pages", "project", "list", "--json"]);
  const projects = readList<Record<string, string>>(output);
  if (projects.some((project) => project["Project Name"] === name || project.name === name)) {
    tools.say(`Pages project ${name}: found`);
    return;
  }
  await must(tools, "Create the Pages project", [
    "pages",
    "project",
    "create",
    name,
    "--production-branch",
    "main",
  ]);
  tools.say(`Pages project ${name}: created`);
}

async function ensureApiKey(
  tools: DeployTools,
  command: readonly string[],
  where: readonly string[],
): Promise<void> {
  const secrets = await must(tools, "List the secrets", [...command, "list", ...where]);
  if (/\bAPI_KEY\b/.test(secrets)) {
    tools.say("API_KEY: kept as it is");
    return;
  }
  const apiKey = randomBytes(24).toString("base64url");
  await must(tools, "Set API_KEY", [...command, "put", "API_KEY", ...where], { input: `${apiKey}\n` });
  tools.say(`API_KEY: ${apiKey}\n  This is the owner's key. It is shown this once: keep it in a safe place.`);
}

async function must(
  { wrangler }: DeployTools,
  step: string,
  args: readonly string[],
  options?: Parameters<Wrangler>[1],
): Promise<string> {
  const { code, output } = await wrangler(args, options);
  if (code !== 0) throw new DeployError(`${step}: wrangler ${args.join(" ")} failed.\n${output.trim()}`);
  return output;
}

/** The JSON list in a command's output, which may have lines of talk around it. */
function readList<T>(output: string): T[] {
  const list = /^\[[\s\S]*^\]|^\[.*\]$/m.exec(output)?.[0];
  if (list === undefined)
    throw new DeployError(`wrangler answered with something that is not a list:\n${output.trim()}`);
  return JSON.parse(list);
}

function setting(config: string, key: string): string {
  const value = new RegExp(`^${key} = "([^"]+)"`, "m").exec(config)?.[1];
  if (value === undefined) throw new DeployError(`The wrangler configuration has no ${key}.`);
  return value;
}
