import type { Shot } from "./measure.ts";

/** The owner's key of the measured Worker; both lanes get the header, only Pictor checks it. */
export const BENCH_KEY = "bench-key-0123456789abcdef";
const authorization = { authorization: `Bearer ${BENCH_KEY}` };

/** An English prompt on FLUX.1 schnell: no translation call, one model call. */
export const paintShot: Shot = {
  method: "POST",
  path: "/api/image",
  headers: { ...authorization, "content-type": "application/json" },
  body: JSON.stringify({
    messages: [{ role: "user", content: "a red fox in the snow, soft morning light" }],
    model: "FLUX.1-Schnell-CF",
  }),
};
/** The same picture as OpenAI's clients ask for it. */
export const generationsShot: Shot = {
  ...paintShot,
  path: "/v1/images/generations",
  body: JSON.stringify({
    prompt: "a red fox in the snow, soft morning light",
    model: "FLUX.1-Schnell-CF",
    n: 1,
    size: "1024x1024",
    response_format: "b64_json",
  }),
};
export const storeShot: Shot = { ...paintShot, path: "/store" };
export const modelsShot: Shot = { method: "GET", path: "/api/models", headers: authorization };
/** A page of the library, as the gallery asks for it. */
export const listShot: Shot = { method: "GET", path: "/api/v1/images?limit=50", headers: authorization };
export const pictureShot = (file: string): Shot => ({
  method: "GET",
  path: `/i/${file}`,
  headers: authorization,
});
export const pageShot = (path: string): Shot => ({
  method: "GET",
  path,
  headers: { accept: "text/html", "accept-language": "en" },
});
