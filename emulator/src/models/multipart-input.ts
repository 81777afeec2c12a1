import { clientMisuse, failureOfCode } from "../ai-failure.ts";
import { checkInput, type InputSchema, isRecord } from "../input-schema.ts";
import type { PixelBuffer } from "../painter/pixel-buffer.ts";
import type { ImageModel } from "./image-models.ts";
import { checkSize, decodeInput, type PictureRequest } from "./picture-request.ts";

/** Fields of the FLUX.2 form, from the changelogs of the three models. */
const formSchema: InputSchema = {
  type: "object",
  properties: {
    prompt: { type: "string", minLength: 1 },
    width: { type: "integer", minimum: 256, maximum: 1920 },
    height: { type: "integer", minimum: 256, maximum: 1920 },
    steps: { type: "integer", minimum: 1 },
    guidance: { type: "number" },
    seed: { type: "integer" },
  },
  required: ["prompt"],
};

const numberFields = new Set(["width", "height", "steps", "guidance", "seed"]);
const imageFields = ["input_image_0", "input_image_1", "input_image_2", "input_image_3"];
/** References larger than this on a side are refused. */
const maxReferenceSide = 512;

/**
 * Reads FLUX.2's `{multipart: {body, contentType}}`.
 * @throws AiFailure 8001 (body is no stream), 3043 (broken form), 5006 (fields), 3030 (sizes, references)
 */
export async function readMultipart(
  model: ImageModel,
  input: Readonly<Record<string, unknown>>,
): Promise<PictureRequest> {
  const multipart = isRecord(input.multipart) ? input.multipart : {};
  const form = await readForm(multipart.body, multipart.contentType);
  const fields: Record<string, unknown> = {};
  const images: PixelBuffer[] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") fields[name] = numberFields.has(name) ? readNumber(value) : value;
  }
  checkInput(formSchema, fields);
  for (const name of imageFields) {
    const value = form.get(name);
    if (value === null) continue;
    if (typeof value === "string") throw failureOfCode(3030, `\`${name}\` must be a file.`);
    const image = await decodeInput(new Uint8Array(await value.arrayBuffer()), name);
    if (image.width > maxReferenceSide || image.height > maxReferenceSide) {
      throw failureOfCode(
        3030,
        `\`${name}\` is ${image.width}x${image.height}; input images must be smaller than 512x512.`,
      );
    }
    images.push(image);
  }
  const number = (name: string, fallback: number) =>
    typeof fields[name] === "number" ? fields[name] : fallback;
  const width = number("width", model.defaultWidth);
  const height = number("height", model.defaultHeight);
  checkSize(width, height);
  const distilled = model.id.includes("klein");
  return {
    prompt: typeof fields.prompt === "string" ? fields.prompt : "",
    negativePrompt: undefined,
    width,
    height,
    // The klein models are distilled to four steps and take no other number.
    steps: distilled ? model.defaultSteps : number("steps", model.defaultSteps),
    guidance: number("guidance", model.guidance.default),
    seed: typeof fields.seed === "number" ? fields.seed : undefined,
    strength: images.length > 0 ? 0.6 : 1,
    inputImages: images,
    mask: undefined,
  };
}

/** Numbers travel as text in a form; what is not a number stays text, so that the schema refuses it. */
function readNumber(text: string): number | string {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? text : value;
}

async function readForm(body: unknown, contentType: unknown): Promise<FormData> {
  if (typeof contentType !== "string" || contentType === "") {
    throw clientMisuse("Content-Type is required with ReadableStream inputs");
  }
  if (body instanceof FormData) throw failureOfCode(3043);
  if (!(body instanceof ReadableStream)) throw failureOfCode(8001);
  try {
    return await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    throw failureOfCode(3043);
  }
}
