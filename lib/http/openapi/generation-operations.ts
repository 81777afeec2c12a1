import * as z from "zod";
import { generationSchema } from "@/lib/domain/generation";
import { catalogueSchema, descriptionSchema, promptPreviewSchema } from "./native-schemas";
import { jsonOf, nothing, type Operations } from "./operation";

const events = z.string();

const idempotencyKey = {
  name: "Idempotency-Key",
  description: "1 to 255 visible ASCII characters. The same key and body again get the stored answer.",
  example: "8e03978e-40d5-43e8-bc93-6894a57f9324",
};

/** Painting, and what goes with it. */
export const generationOperations: Operations = {
  "POST /api/v1/generations": {
    id: "createGeneration",
    tag: "Generations",
    summary: "Make pictures",
    description:
      "The Accept header chooses the reply: JSON, the bytes of one picture (`image/*`), or events (`text/event-stream`). " +
      "Numbers a model cannot take are fitted; `changes` says how. With `Prefer: respond-async` the answer is 202 at once.",
    uses: "models",
    errors: ["not_acceptable"],
    headers: [
      idempotencyKey,
      { name: "Prefer", description: "respond-async: answer at once with 202 and an address to ask again." },
      { name: "Cache-Control", description: "no-cache: paint anew even where the library has this picture." },
    ],
    replies: {
      200: {
        description: "The pictures are made.",
        content: [
          { mediaType: "application/json", schema: generationSchema },
          { mediaType: "image/*", description: "The picture. x-seed, x-model and x-image-id tell about it." },
          {
            mediaType: "text/event-stream",
            schema: events,
            description: "`accepted`, `prompt`, `running`, `image`, then `done` or `error`.",
          },
        ],
      },
      202: jsonOf(generationSchema, "It is being painted; Location says where to ask for it."),
    },
    example: { prompt: "a lighthouse at dusk, long exposure", width: 1024, height: 768, seed: 7 },
  },
  "GET /api/v1/generations/[id]": {
    id: "getGeneration",
    tag: "Generations",
    summary: "Read a generation",
    uses: "library",
    replies: {
      200: {
        description: "The generation as it stands.",
        content: [
          { mediaType: "application/json", schema: generationSchema },
          {
            mediaType: "text/event-stream",
            schema: events,
            description: "`status` while it runs, then `done` or `error`.",
          },
        ],
      },
    },
  },
  "DELETE /api/v1/generations/[id]": {
    id: "deleteGeneration",
    tag: "Generations",
    summary: "Cancel a generation, or put its pictures into the trash",
    uses: "library",
    replies: { 204: nothing },
  },
  "POST /api/v1/prompt": {
    id: "previewPrompt",
    tag: "Prompts",
    summary: "Show what a prompt becomes, without painting",
    uses: "models",
    replies: { 200: jsonOf(promptPreviewSchema, "The prompt, stage by stage.") },
    example: { prompt: "一只在雪地里的狐狸", translate: "auto", enhance: "off" },
  },
  "POST /api/v1/describe": {
    id: "describeImage",
    tag: "Prompts",
    summary: "Describe a picture as a prompt",
    uses: "models",
    replies: { 200: jsonOf(descriptionSchema, "The description.") },
    example: { image: "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB", length: "short" },
  },
  "GET /api/v1/models": {
    id: "listModels",
    tag: "Models",
    summary: "List the models with what each can do and costs",
    replies: { 200: jsonOf(catalogueSchema, "The catalogue.") },
  },
};
