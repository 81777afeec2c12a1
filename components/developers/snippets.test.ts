import { describe, expect, it } from "vitest";
import { SNIPPETS } from "./snippets";

const ORIGIN = "https://pictor.example";

describe("the snippets", () => {
  it("each name this deployment's own address, and no other", () => {
    for (const { id, text } of SNIPPETS) {
      const addresses = text(ORIGIN).match(/https?:\/\/[^\s"'/]+/g) ?? [];
      expect(addresses.length, id).toBeGreaterThan(0);
      expect(new Set(addresses), id).toEqual(new Set([ORIGIN]));
    }
  });

  it("have a name each", () => {
    expect(new Set(SNIPPETS.map(({ id }) => id)).size).toBe(SNIPPETS.length);
  });

  it("give Claude Desktop a configuration it can read", () => {
    const claude = SNIPPETS.find(({ id }) => id === "claude-desktop");
    const { mcpServers } = JSON.parse(claude?.text(ORIGIN) ?? "{}");
    expect(mcpServers.pictor.args).toContain(`${ORIGIN}/mcp`);
    expect(mcpServers.pictor.args.at(-1)).toMatch(/^Authorization:\$\{PICTOR_AUTH\}$/);
  });
});
