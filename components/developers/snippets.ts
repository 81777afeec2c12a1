/** How one client is connected: a text to copy. */
export interface Snippet {
  readonly id: string;
  /** A program's own name; the same in every language. */
  readonly label: string;
  /** `origin` is this deployment's own address, such as https://pictor.example. */
  readonly text: (origin: string) => string;
}

const PROMPT = "a lighthouse at dusk";
const MODEL = "flux-1-schnell";

/** mcp-remote itself puts the variable in; a space in an argument would not survive on every system. */
const HEADER = `Authorization:\${PICTOR_AUTH}`;

/** Ways to call this deployment, in the order they are shown. */
export const SNIPPETS: readonly Snippet[] = [
  {
    id: "curl",
    label: "cURL",
    text: (origin) => `curl --fail-with-body ${origin}/api/v1/generations \\
  -H "Authorization: Bearer $PICTOR_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Accept: image/*" \\
  -d '{"prompt": "${PROMPT}"}' \\
  --output lighthouse.jpg`,
  },
  {
    id: "python",
    label: "Python",
    text: (origin) => `import os
import requests

reply = requests.post(
    "${origin}/api/v1/generations",
    headers={"Authorization": f"Bearer {os.environ['PICTOR_KEY']}", "Accept": "image/*"},
    json={"prompt": "${PROMPT}"},
    timeout=120,
)
reply.raise_for_status()
with open("lighthouse.jpg", "wb") as file:
    file.write(reply.content)`,
  },
  {
    id: "javascript",
    label: "JavaScript",
    text: (origin) => `const reply = await fetch("${origin}/api/v1/generations", {
  method: "POST",
  headers: {
    authorization: \`Bearer \${process.env.PICTOR_KEY}\`,
    "content-type": "application/json",
  },
  body: JSON.stringify({ prompt: "${PROMPT}" }),
});
const generation = await reply.json();
if (!reply.ok) throw new Error(generation.error.message);
console.log(new URL(generation.images[0].url, "${origin}").href);`,
  },
  {
    id: "openai",
    label: "openai",
    text: (origin) => `import OpenAI from "openai";

const openai = new OpenAI({ apiKey: process.env.PICTOR_KEY, baseURL: "${origin}/v1" });
const { data } = await openai.images.generate({
  model: "${MODEL}",
  prompt: "${PROMPT}",
  size: "1024x1024",
});
const bytes = Buffer.from(data[0].b64_json, "base64");`,
  },
  {
    id: "ai-sdk",
    label: "AI SDK",
    text: (origin) => `import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateImage } from "ai";

const pictor = createOpenAICompatible({
  name: "pictor",
  apiKey: process.env.PICTOR_KEY,
  baseURL: "${origin}/v1",
});
const { image } = await generateImage({
  model: pictor.imageModel("${MODEL}"),
  prompt: "${PROMPT}",
});`,
  },
  {
    id: "open-webui",
    label: "Open WebUI",
    text: (origin) => `ENABLE_IMAGE_GENERATION=true
IMAGE_GENERATION_ENGINE=openai
IMAGES_OPENAI_API_BASE_URL=${origin}/v1
IMAGES_OPENAI_API_KEY=$PICTOR_KEY
IMAGE_GENERATION_MODEL=${MODEL}
IMAGE_SIZE=1024x1024
ENABLE_IMAGE_EDIT=true
IMAGE_EDIT_ENGINE=openai
IMAGES_EDIT_OPENAI_API_BASE_URL=${origin}/v1
IMAGES_EDIT_OPENAI_API_KEY=$PICTOR_KEY`,
  },
  {
    id: "sillytavern",
    label: "SillyTavern",
    text: (origin) => `Extensions > Image Generation
Source:          Stable Diffusion Web UI (AUTOMATIC1111)
SD Web UI URL:   ${origin}
Authentication:  pictor:$PICTOR_KEY`,
  },
  {
    id: "lobehub",
    label: "LobeHub",
    text: (origin) => `OPENAI_PROXY_URL=${origin}/v1
OPENAI_API_KEY=$PICTOR_KEY
OPENAI_MODEL_LIST=+${MODEL}`,
  },
  {
    id: "cherry-studio",
    label: "Cherry Studio",
    text: (origin) => `Settings > Model Provider > Add
Provider Type:  New API
API Host:       ${origin}
API Key:        $PICTOR_KEY
Models:         ${MODEL}`,
  },
  {
    id: "nextchat",
    label: "NextChat",
    text: (origin) => `BASE_URL=${origin}
OPENAI_API_KEY=$PICTOR_KEY
CUSTOM_MODELS=+${MODEL}`,
  },
  {
    id: "claude-desktop",
    label: "Claude Desktop (MCP)",
    text: (origin) =>
      JSON.stringify(
        {
          mcpServers: {
            pictor: {
              command: "npx",
              args: ["-y", "mcp-remote", `${origin}/mcp`, "--header", HEADER],
              env: { PICTOR_AUTH: "Bearer PICTOR_KEY" },
            },
          },
        },
        null,
        2,
      ),
  },
];
