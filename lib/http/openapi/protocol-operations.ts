import * as z from "zod";
import { aiCatalogSchema } from "../agents/ai-catalog";
import { imageEditSchema, imageVariationSchema } from "../openai/image-requests";
import { RESOURCES } from "../sdapi/resources";
import { jsonOf, type Operations } from "./operation";
import {
  chatCompletionReplySchema,
  fluxRemixImageSchema,
  fluxRemixModelsSchema,
  imagesResponseSchema,
  openAiModelListSchema,
  openAiModelSchema,
  rpcReplySchema,
  rpcRequestSchema,
  sdapiListSchema,
  sdapiOptionsSchema,
  sdapiPicturesSchema,
  sdapiPngInfoSchema,
  sdapiProgressSchema,
} from "./protocol-schemas";

const events = z.string();
const orEvents = (schema: z.ZodType, description: string, eventWords: string) => ({
  description,
  content: [
    { mediaType: "application/json", schema },
    { mediaType: "text/event-stream", schema: events, description: eventWords },
  ],
});
const images = (prefix: string) =>
  orEvents(imagesResponseSchema, "The pictures.", `With stream: \`${prefix}.completed\` for each.`);
const file = z.string().meta({ contentMediaType: "image/*" });
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==";

const withPictures = (schema: z.ZodType, hasMask: boolean) =>
  z.intersection(
    schema,
    z.looseObject({
      image: z.union([file, z.array(file)]).describe("One picture or, as image[], several."),
      ...(hasMask && { mask: file.optional().describe("Transparent where the picture is repainted.") }),
    }),
  );
const editBody = withPictures(imageEditSchema, true);
const variationBody = withPictures(imageVariationSchema, false);
const both = (schema: z.ZodType) => ({ "multipart/form-data": schema, "application/json": schema });

/** What other protocols' clients call: OpenAI, AUTOMATIC1111, MCP, CF Flux Remix. */
export const protocolOperations: Operations = {
  "POST /v1/images/generations": {
    id: "openaiCreateImage",
    tag: "OpenAI",
    summary: "Make pictures",
    uses: "models",
    replies: { 200: images("image_generation") },
    example: { prompt: "a lighthouse at dusk", size: "1024x1024", n: 1, response_format: "b64_json" },
  },
  "POST /v1/images/edits": {
    id: "openaiEditImage",
    tag: "OpenAI",
    summary: "Make pictures out of pictures and a prompt",
    uses: "models",
    errors: ["invalid_json", "payload_too_large", "unsupported_media_type", "invalid_request"],
    body: both(editBody),
    replies: { 200: images("image_edit") },
    example: { prompt: "the same at night", size: "512x512", image: `data:image/png;base64,${pixel}` },
  },
  "POST /v1/images/variations": {
    id: "openaiVaryImage",
    tag: "OpenAI",
    summary: "Make pictures like the one given",
    uses: "models",
    errors: ["invalid_json", "payload_too_large", "unsupported_media_type", "invalid_request"],
    body: both(variationBody),
    replies: { 200: images("image_generation") },
    example: { n: 1, size: "512x512", image: `data:image/png;base64,${pixel}` },
  },
  "POST /v1/chat/completions": {
    id: "openaiChat",
    tag: "OpenAI",
    summary: "The last user message becomes a picture in the chat",
    uses: "models",
    replies: {
      200: orEvents(chatCompletionReplySchema, "The answer.", "With stream: chunks, then `[DONE]`."),
    },
    example: { model: "flux-1-schnell", messages: [{ role: "user", content: "a lighthouse at dusk" }] },
  },
  "GET /v1/models": {
    id: "openaiListModels",
    tag: "OpenAI",
    summary: "List the models",
    replies: { 200: jsonOf(openAiModelListSchema, "The models.") },
  },
  "GET /v1/models/[...id]": {
    id: "openaiGetModel",
    tag: "OpenAI",
    summary: "Read one model",
    description: "By id, alias or `@cf/...` name; slashes may be encoded or not.",
    errors: ["model_not_found"],
    replies: { 200: jsonOf(openAiModelSchema, "The model.") },
  },
  "POST /sdapi/v1/txt2img": {
    id: "sdapiTxt2Img",
    tag: "AUTOMATIC1111",
    summary: "Pictures from a text",
    uses: "models",
    replies: { 200: jsonOf(sdapiPicturesSchema, "The pictures.") },
    example: { prompt: "a lighthouse at dusk", width: 512, height: 512, steps: 4, seed: -1 },
  },
  "POST /sdapi/v1/img2img": {
    id: "sdapiImg2Img",
    tag: "AUTOMATIC1111",
    summary: "Pictures from pictures",
    uses: "models",
    replies: { 200: jsonOf(sdapiPicturesSchema, "The pictures.") },
    example: { prompt: "the same at night", init_images: [pixel], denoising_strength: 0.75, seed: -1 },
  },
  "GET /sdapi/v1/options": {
    id: "sdapiGetOptions",
    tag: "AUTOMATIC1111",
    summary: "The settings; the checkpoint is the chosen model",
    errors: ["storage_unavailable"],
    replies: { 200: jsonOf(sdapiOptionsSchema, "The settings.") },
  },
  "POST /sdapi/v1/options": {
    id: "sdapiSetOptions",
    tag: "AUTOMATIC1111",
    summary: "Choose the model for the requests to come",
    errors: ["model_not_found", "storage_unavailable"],
    replies: { 200: jsonOf(z.null(), "Done.") },
    example: { sd_model_checkpoint: "sdxl-base" },
  },
  "POST /sdapi/v1/png-info": {
    id: "sdapiPngInfo",
    tag: "AUTOMATIC1111",
    summary: "What a picture was made with",
    errors: ["invalid_image", "storage_unavailable"],
    replies: { 200: jsonOf(sdapiPngInfoSchema, "What is known.") },
    example: { image: pixel },
  },
  "GET /sdapi/v1/progress": {
    id: "sdapiProgress",
    tag: "AUTOMATIC1111",
    summary: "What of the caller's requests is being painted",
    replies: { 200: jsonOf(sdapiProgressSchema, "The progress.") },
  },
  "POST /sdapi/v1/interrupt": {
    id: "sdapiInterrupt",
    tag: "AUTOMATIC1111",
    summary: "End what the caller has running",
    replies: { 200: jsonOf(z.looseObject({}), "Done.") },
  },
  "GET /sdapi/v1/[resource]": {
    id: "sdapiList",
    tag: "AUTOMATIC1111",
    summary: "The lists that fill clients' menus",
    description: `One of ${Object.keys(RESOURCES).join(", ")}.`,
    errors: ["not_found"],
    replies: { 200: jsonOf(sdapiListSchema, "The list.") },
  },
  "GET /.well-known/ai-catalog.json": {
    id: "aiCatalog",
    tag: "MCP",
    summary: "What agents find here, as Agentic Resource Discovery lists it",
    replies: { 200: jsonOf(aiCatalogSchema, "The catalogue; its one entry is the card of the MCP server.") },
  },
  "POST /mcp": {
    id: "mcp",
    tag: "MCP",
    summary: "Model Context Protocol over streamable HTTP, without sessions",
    description: "Tools: generate_image, edit_image, list_models, search_images.",
    errors: [
      "unauthorized",
      "forbidden",
      "invalid_json",
      "payload_too_large",
      "unsupported_media_type",
      "invalid_request",
      "not_found",
    ],
    body: { "application/json": rpcRequestSchema },
    replies: {
      200: orEvents(rpcReplySchema, "The answer.", "Progress and the answer, where progress was asked for."),
      202: { description: "Nothing to answer." },
    },
    example: { jsonrpc: "2.0", id: 1, method: "tools/list" },
  },
  "POST /api/image": {
    id: "fluxRemixChatImage",
    tag: "CF Flux Remix",
    summary: "The last user message becomes a picture",
    uses: "models",
    replies: {
      200: orEvents(
        fluxRemixImageSchema,
        "The picture.",
        "With stream: `accepted`, `prompt`, `image`, then `[DONE]`; or `error`.",
      ),
    },
    example: { messages: [{ role: "user", content: "a lighthouse at dusk ---ntl" }], stream: false },
  },
  "POST /api/generate-image": {
    id: "fluxRemixPromptImage",
    tag: "CF Flux Remix",
    summary: "A prompt becomes a picture",
    uses: "models",
    replies: { 200: jsonOf(fluxRemixImageSchema, "The picture.") },
    example: { prompt: "a lighthouse at dusk" },
  },
  "GET /api/models": {
    id: "fluxRemixModels",
    tag: "CF Flux Remix",
    summary: "List the models",
    replies: { 200: jsonOf(fluxRemixModelsSchema, "The models.") },
  },
};
