import { describe, expect, it } from "vitest";
import { aiCatalogSchema, describeCatalog } from "./ai-catalog";

/** As the specification's schema has it. */
const URN = /^urn:air:[a-zA-Z0-9.-]+(:[a-zA-Z0-9._-]+)+$/;
const CARD_NAME = /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/;

describe("describeCatalog", () => {
  it.each([
    "https://studio.example.com/x?y=1",
    "http://localhost:8787/",
    "http://[::1]:8787/",
    "http://10.0.0.7/",
  ])("names the deployment it was asked at: %s", (address) => {
    const url = new URL(address);
    const catalog = aiCatalogSchema.parse(describeCatalog(url));
    const [entry] = catalog.entries;
    expect(entry?.identifier).toMatch(URN);
    expect(entry?.data.name).toMatch(CARD_NAME);
    expect(entry?.data.remotes).toMatchObject([{ type: "streamable-http", url: `${url.origin}/mcp` }]);
    expect(entry?.representativeQueries.length).toBeGreaterThanOrEqual(2);
    expect(entry?.representativeQueries.length).toBeLessThanOrEqual(5);
    expect(String(entry?.data.description).length).toBeLessThanOrEqual(100);
  });

  it("reads the domain backwards for the server's name", () => {
    const [entry] = describeCatalog(new URL("https://studio.example.com/")).entries;
    expect(entry?.identifier).toBe("urn:air:studio.example.com:pictor:mcp");
    expect(entry?.data.name).toBe("com.example.studio/pictor");
  });
});
