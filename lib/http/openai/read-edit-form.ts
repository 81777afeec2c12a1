import { Buffer } from "node:buffer";
import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { parseInput } from "../parse-input";
import { readFormData, readJsonBody } from "../read-body";
import type { Size } from "./choose-size";
import { pictureSize, pictureSizeOfText } from "./picture-size";

/** A picture a request starts from. */
export interface SourcePicture {
  /** base64, a data URI or an image id of the library, as a generation takes it. */
  readonly text: string;
  /** null: its header cannot be read. */
  readonly size: Size | null;
}

/** What a request for an edit or a variation carries: the fields as they came, and its pictures. */
export interface EditForm {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly pictures: readonly SourcePicture[];
  readonly mask: Uint8Array<ArrayBuffer> | null;
}

const IMAGE_FIELDS = /^(?:image|images)(?:\[\d*\])?$/;
/** OpenAI takes sixteen; models take fewer, and the rest is dropped when the request is fitted to the model. */
const MAX_PICTURES = 16;

/**
 * Reads a multipart form, or the same as JSON with pictures as base64 or data URIs, of at most `maxBytes` bytes.
 * Throws PictorError: unsupported_media_type, payload_too_large, invalid_request, invalid_json.
 */
export async function readEditForm(request: Request, maxBytes: number): Promise<EditForm> {
  const contentType = request.headers.get("content-type") ?? "";
  const isJson = /^application\/json\b/i.test(contentType);
  if (!isJson && !/^multipart\/form-data\b/i.test(contentType)) {
    throw new PictorError("unsupported_media_type", {
      hint: "Send content-type multipart/form-data with the picture in the field image.",
    });
  }
  const form = isJson ? await readJson(request, maxBytes) : await readMultipart(request, maxBytes);
  if (form.pictures.length === 0) throw missing("image", "The request carries no picture.");
  if (form.pictures.length > MAX_PICTURES) {
    throw missing("image", `The request carries more than ${MAX_PICTURES} pictures.`);
  }
  return form;
}

async function readMultipart(request: Request, maxBytes: number): Promise<EditForm> {
  const form = await readFormData(request, maxBytes);
  const fields: Record<string, unknown> = {};
  const pictures: SourcePicture[] = [];
  let mask: Uint8Array<ArrayBuffer> | null = null;
  for (const [name, value] of form) {
    if (typeof value === "string") {
      if (IMAGE_FIELDS.test(name) || name === "mask") throw missing(name, `The field ${name} is not a file.`);
      fields[name] = value;
      continue;
    }
    const bytes = new Uint8Array(await value.arrayBuffer());
    if (name === "mask") mask = bytes;
    else if (IMAGE_FIELDS.test(name)) {
      pictures.push({ text: Buffer.from(bytes).toString("base64"), size: pictureSize(bytes) });
    }
  }
  return { fields, pictures, mask };
}

const pictureSchema = z
  .union([z.string(), z.object({ image_url: z.string() })])
  .transform((value) => (typeof value === "string" ? value : value.image_url));
const jsonSchema = z.looseObject({
  image: z.union([pictureSchema, z.array(pictureSchema)]).nullish(),
  images: z.array(pictureSchema).nullish(),
  mask: pictureSchema.nullish(),
});

async function readJson(request: Request, maxBytes: number): Promise<EditForm> {
  const { image, images, mask, ...fields } = parseInput(jsonSchema, await readJsonBody(request, maxBytes));
  const texts = [...(Array.isArray(image) ? image : image ? [image] : []), ...(images ?? [])];
  return {
    fields,
    pictures: texts.map((text) => ({ text, size: pictureSizeOfText(text) })),
    mask: mask ? new Uint8Array(Buffer.from(mask.slice(mask.indexOf(",") + 1), "base64")) : null,
  };
}

function missing(path: string, message: string): PictorError {
  return new PictorError("invalid_request", {
    message,
    hint: "Send one to sixteen files in the fields image or image[].",
    details: [{ path, message }],
  });
}
