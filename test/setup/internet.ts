interface InternetEnv {
  readonly EMULATOR: { fetch(request: Request): Promise<Response> };
  readonly AI: { run(model: string, input: unknown): Promise<{ readonly image: string }> };
}

/**
 * The internet of the integration tests: Cloudflare's API is the emulator, and images.example an endpoint that speaks
 * OpenAI's images API over the same painter. `--status=429:code` in a prompt makes that endpoint fail so.
 */
export default {
  async fetch(request: Request, env: InternetEnv): Promise<Response> {
    const { hostname, pathname } = new URL(request.url);
    if (hostname === "api.cloudflare.com") return await env.EMULATOR.fetch(request);
    if (hostname !== "images.example" || pathname !== "/v1/images/generations") {
      return new Response("There is no such host.", { status: 530 });
    }
    if (request.headers.get("authorization") !== "Bearer external-key") {
      return Response.json(
        { error: { message: "Incorrect API key", code: "invalid_api_key" } },
        { status: 401 },
      );
    }
    const { prompt } = await request.json<{ prompt: string }>();
    const [, status, code] = /--status=(\d+):?(\w*)/.exec(prompt) ?? [];
    if (status) return Response.json({ error: { message: "as asked", code } }, { status: Number(status) });
    const { image } = await env.AI.run("@cf/black-forest-labs/flux-1-schnell", { prompt, steps: 1 });
    return Response.json({ created: 1, data: [{ b64_json: image }] });
  },
};
