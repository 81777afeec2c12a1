import type { DeployTools } from "./deploy-app.ts";

/**
 * Stands for an empty account: it prints each wrangler command instead of running it, and answers as Cloudflare does
 * once the thing asked for has been created.
 */
export function dryRunAccount(print: (line: string) => void): DeployTools {
  const created = new Set<string>();
  return {
    say: () => {},
    writeConfig: () => print("  write .wrangler/deploy/wrangler.toml (the real ids, the paths from there)"),
    wrangler: async (args, options) => {
      const secret = options?.input === undefined ? "" : "   (a new random key on standard input)";
      print(`  wrangler ${args.join(" ")}${secret}`);
      const [, verb] = args;
      if (args[0] === "r2" && args[2] === "info")
        return { code: 1, output: "The specified bucket does not exist. [code: 10006]" };
      if (args[0] === "d1" && verb === "create" && args[2]) created.add(args[2]);
      if (args[0] === "d1" && verb === "list") {
        const list = [...created].map((name) => ({ name, uuid: "00000000-0000-0000-0000-000000000000" }));
        return { code: 0, output: JSON.stringify(list) };
      }
      return { code: 0, output: args.includes("list") ? "[]" : "" };
    },
  };
}
