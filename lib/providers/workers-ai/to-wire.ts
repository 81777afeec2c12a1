import type { ImageInputParameter, NumberParameter } from "@/lib/domain/model";
import type { PaintRequest } from "@/lib/domain/provider-ports";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";

/** The exact input of one model call. Make a new one for every try: a multipart body can be read only once. */
export interface WireInput {
  readonly inputs: Record<string, unknown>;
  /** The response whose body `inputs` streams; keep it referenced until the call has ended, else the body breaks. */
  readonly body: Response | null;
}

/** The numbers of a request under the names the model knows, and no others. */
function numberFields(request: PaintRequest): [string, number][] {
  const fields: [string, number][] = [];
  for (const [name, parameter] of Object.entries(request.model.parameters) as [
    keyof PaintRequest["parameters"],
    NumberParameter | undefined,
  ][]) {
    const value = request.parameters[name];
    if (parameter && value !== null) {
      fields.push([parameter.wireName, value]);
    }
  }
  return fields;
}

function encodePicture(bytes: Uint8Array, encoding: ImageInputParameter["encoding"]): number[] | string {
  if (encoding === "byte-array") {
    return Array.from(bytes);
  }
  let binary = "";
  // In pieces: a spread over a whole picture overflows the stack.
  for (let offset = 0; offset < bytes.length; offset += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(offset, offset + 0x8000));
  }
  return btoa(binary);
}

/** Pictures under their wire names: `{n}` counts them; a name without it takes the first one. */
function pictureFields(request: PaintRequest): [string, Uint8Array<ArrayBuffer>, ImageInputParameter][] {
  const fields: [string, Uint8Array<ArrayBuffer>, ImageInputParameter][] = [];
  const { inputImages, mask } = request.model;
  if (inputImages) {
    request.inputImages.slice(0, inputImages.max).forEach((bytes, index) => {
      fields.push([inputImages.wireName.replace("{n}", String(index)), bytes, inputImages]);
    });
  }
  if (mask && request.mask) {
    fields.push([mask.wireName, request.mask, mask]);
  }
  return fields;
}

function toJson(request: PaintRequest): WireInput {
  const inputs: Record<string, unknown> = { prompt: request.prompt };
  if (request.model.negativePrompt && request.negativePrompt) {
    inputs[request.model.negativePrompt.wireName] = request.negativePrompt;
  }
  for (const [name, value] of numberFields(request)) {
    inputs[name] = value;
  }
  for (const [name, bytes, parameter] of pictureFields(request)) {
    inputs[name] = encodePicture(bytes, parameter.encoding);
  }
  return { inputs, body: null };
}

/**
 * FLUX.2 takes a multipart form only. Going through a Response gives a stream together with the boundary;
 * a FormData, Blob or string as `body` is refused (8001, 3043).
 */
function toMultipart(request: PaintRequest): WireInput {
  const form = new FormData();
  form.append("prompt", request.prompt);
  if (request.model.negativePrompt && request.negativePrompt) {
    form.append(request.model.negativePrompt.wireName, request.negativePrompt);
  }
  for (const [name, value] of numberFields(request)) {
    form.append(name, String(value));
  }
  for (const [name, bytes] of pictureFields(request)) {
    const mediaType = sniffMediaType(bytes) ?? "application/octet-stream";
    form.append(name, new Blob([bytes], { type: mediaType }), name);
  }
  const body = new Response(form);
  return {
    inputs: { multipart: { body: body.body, contentType: body.headers.get("content-type") } },
    body,
  };
}

/** Maps a fitted request to the exact input its model documents; derived from the catalogue alone. */
export function toWire(request: PaintRequest): WireInput {
  return request.model.transport === "multipart" ? toMultipart(request) : toJson(request);
}
