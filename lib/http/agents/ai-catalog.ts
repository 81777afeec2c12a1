import * as z from "zod";
import { SUPPORTED_VERSIONS } from "../mcp/protocol-era";
import { SERVER_INFO } from "../mcp/server-info";

/** One thing an agent can use: of ours, the MCP server. */
const entrySchema = z.object({
  identifier: z.string().describe("urn:air:<host>:<namespace>:<name>"),
  displayName: z.string(),
  description: z.string(),
  type: z.string().describe("What `data` is."),
  data: z.record(z.string(), z.unknown()),
  capabilities: z.array(z.string()),
  representativeQueries: z.array(z.string()),
});

/** Agentic Resource Discovery, specification version 1.0: https://agenticresourcediscovery.org/spec/ */
export const aiCatalogSchema = z.object({
  specVersion: z.literal("1.0"),
  host: z.object({ displayName: z.string(), documentationUrl: z.string(), logoUrl: z.string() }),
  entries: z.array(entrySchema),
});
export type AiCatalog = z.infer<typeof aiCatalogSchema>;

const CARD_SCHEMA = "https://static.modelcontextprotocol.io/schemas/v2/server-card.schema.json";
/** A server card takes no more than 100 characters. */
const DESCRIPTION = "Makes pictures from a text in any language, changes them, and searches those made here.";

/** The catalogue of the deployment that was asked at `url`: it does not know its own name before it is asked. */
export function describeCatalog({ origin, hostname }: URL): AiCatalog {
  // The publisher of a URN is a domain name; an IPv6 address has characters that it does not take.
  const publisher = hostname.replace(/[^a-zA-Z0-9.-]+/g, "-");
  return {
    specVersion: "1.0",
    host: {
      displayName: SERVER_INFO.title,
      documentationUrl: `${origin}/llms.txt`,
      logoUrl: `${origin}/icons/icon-512.png`,
    },
    entries: [
      {
        identifier: `urn:air:${publisher}:${SERVER_INFO.name}:mcp`,
        displayName: `${SERVER_INFO.title} image studio`,
        description: DESCRIPTION,
        type: "application/mcp-server-card+json",
        data: serverCard(origin, publisher),
        capabilities: ["generate_image", "edit_image", "list_models", "search_images"],
        representativeQueries: [
          "draw a lighthouse on a cliff at dusk",
          "画一只坐在窗台上的猫",
          "change the background of this picture",
          "find the picture of a fox made last week",
        ],
      },
    ],
  };
}

/** The MCP server in the form of SEP-2127, which names a server by its domain read backwards. */
function serverCard(origin: string, publisher: string): Record<string, unknown> {
  return {
    $schema: CARD_SCHEMA,
    name: `${publisher.split(".").reverse().join(".")}/${SERVER_INFO.name}`,
    title: SERVER_INFO.title,
    version: SERVER_INFO.version,
    description: DESCRIPTION,
    websiteUrl: origin,
    icons: [{ src: `${origin}/icons/icon-512.png`, mimeType: "image/png", sizes: ["512x512"] }],
    remotes: [
      {
        type: "streamable-http",
        url: `${origin}/mcp`,
        supportedProtocolVersions: SUPPORTED_VERSIONS,
        headers: [
          {
            name: "Authorization",
            description:
              "A key of this deployment as `Bearer <key>`; not needed where it is open to everybody.",
            isSecret: true,
          },
        ],
      },
    ],
  };
}
