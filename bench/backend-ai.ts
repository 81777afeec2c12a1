import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Workers AI as the binding inside workerd calls it: `POST /run` with the model in a header. It costs the same
 * whatever is asked: image models answer the fixture picture with a counter in its last bytes (so that no two
 * are the same file), text models answer one fixed line.
 */
export function makeAiBackend(picture: Buffer): (request: IncomingMessage, response: ServerResponse) => void {
  const image = Buffer.from(JSON.stringify({ image: picture.toString("base64") }));
  const text = Buffer.from(
    JSON.stringify({
      translated_text: "a red fox in the snow",
      response: "a red fox in the snow",
      choices: [{ index: 0, message: { role: "assistant", content: "a red fox in the snow" } }],
    }),
  );
  let painted = 0;
  const paint = () => {
    const counter = String(painted++).padStart(12, "0");
    const body = Buffer.from(image);
    body.write(counter, body.length - 32, "latin1");
    return body;
  };
  return (request, response) => {
    const model = String(request.headers["cf-consn-model-id"] ?? "");
    request.resume();
    request.on("end", () => {
      const body = /flux|lucid/.test(model) ? paint() : text;
      response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
      response.end(body);
    });
  };
}
