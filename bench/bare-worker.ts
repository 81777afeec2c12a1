import { Buffer } from "node:buffer";

interface BareEnv {
  readonly AI: Ai;
  readonly ASSETS: Fetcher;
  readonly IMAGES_BUCKET: R2Bucket;
  readonly DB: D1Database;
  /** The reply of GET /api/models, parsed once when the isolate starts. */
  readonly MODELS: unknown;
}
interface ImageRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

async function paint(request: Request, env: BareEnv): Promise<{ prompt: string; image: string }> {
  const body = await request.json<ImageRequest>();
  const prompt = body.messages.at(-1)?.content ?? "";
  const result = (await env.AI.run("@cf/black-forest-labs/flux-1-schnell", { prompt, steps: 6 })) as {
    image: string;
  };
  return { prompt, image: result.image };
}

async function store(env: BareEnv, prompt: string, image: string): Promise<void> {
  const bytes = Buffer.from(image, "base64");
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes));
  const key = `${digest.toString("hex")}.jpg`;
  await env.IMAGES_BUCKET.put(key, bytes, { httpMetadata: { contentType: "image/jpeg" } });
  await env.DB.batch([
    env.DB.prepare("CREATE TABLE IF NOT EXISTS bare (key TEXT, prompt TEXT, created_at INTEGER)"),
    env.DB.prepare("INSERT INTO bare VALUES (?, ?, ?)").bind(key, prompt, Date.now()),
  ]);
}

/** The yardstick: the least a Worker can do for the same reply, with no routing, checks or error handling. */
export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === "/api/models") return Response.json(env.MODELS);
    if (pathname.startsWith("/i/")) {
      const object = await env.IMAGES_BUCKET.get(pathname.slice(3));
      if (!object) return new Response(null, { status: 404 });
      return new Response(object.body, { headers: { "content-type": "image/jpeg", etag: object.httpEtag } });
    }
    if (pathname !== "/api/image" && pathname !== "/store") return env.ASSETS.fetch(request);
    const { prompt, image } = await paint(request, env);
    if (pathname === "/store") await store(env, prompt, image);
    return Response.json({ prompt, translatedPrompt: prompt, image });
  },
} satisfies ExportedHandler<BareEnv>;
