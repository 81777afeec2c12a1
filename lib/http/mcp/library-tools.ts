import * as z from "zod";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import type { Catalogue, ModelSpec } from "@/lib/domain/model";
import { resolveModel } from "@/lib/domain/resolve-model";
import { presentImage } from "../native/image-presenter";
import { presentCatalogue } from "../native/model-presenter";
import { absoluteUrl, pictureLink, presentPicture } from "./picture-link";
import { defineTool } from "./tool";

export const listModels = defineTool({
  name: "list_models",
  title: "List the models",
  description:
    "Lists the image models of this deployment: what each is good at, what it takes, and what it costs.",
  scope: null,
  isReadOnly: true,
  schema: z.strictObject({}),
  run: async (_input, { call }) => {
    const { catalogue } = call.services;
    return {
      content: [
        { type: "text", text: catalogue.models.map((model) => describeModel(model, catalogue)).join("\n") },
      ],
      structuredContent: presentCatalogue(catalogue),
    };
  },
});

export const searchImages = defineTool({
  name: "search_images",
  title: "Search the library",
  description: "Finds pictures made here by words of their prompt or title, newest first.",
  scope: "read",
  isReadOnly: true,
  schema: z.strictObject({
    query: z.string().max(500).optional().describe("Words of the prompt or title; absent: every picture."),
    model: z.string().min(1).max(200).optional().describe("Only pictures by this model."),
    favorite: z.boolean().optional().describe("true: only favourites."),
    shape: z.enum(["square", "landscape", "portrait"]).optional(),
    limit: z.int().min(1).max(20).default(8).describe("How many, 1 to 20."),
    cursor: z.string().min(1).max(200).optional().describe("nextCursor of the answer before."),
  }),
  run: async ({ limit, cursor, query, model, ...filter }, { call, useCases }) => {
    const page = await useCases.listImages(
      call.services,
      {
        ...filter,
        query: query?.trim() || undefined,
        model: model === undefined ? undefined : resolveModel(call.services.catalogue, model).id,
      },
      { limit, cursor },
    );
    const images = await Promise.all(page.items.map((item) => presentImage(item, call)));
    const lines = images.map(
      ({ id, prompt, model: by, width, height, url }) =>
        `${id}: "${prompt}" by ${by}, ${width}x${height}, ${absoluteUrl(call, url)}`,
    );
    return {
      content: [
        { type: "text", text: lines.length === 0 ? "No pictures found." : lines.join("\n") },
        ...images.map((image) => pictureLink(call, image)),
      ],
      structuredContent: {
        images: images.map((image) => presentPicture(call, image)),
        nextCursor: page.nextCursor,
      },
    };
  },
});

function describeModel(model: ModelSpec, { defaultModel }: Catalogue): string {
  const { width, height, steps } = model.parameters;
  const neurons = estimateNeurons(model, {});
  const facts = [
    model.strengths.en,
    model.speed,
    model.price.kind === "unmetered" ? "costs nothing" : `about ${Math.round(neurons)} neurons a picture`,
    ...(width && height ? [`${width.min}-${width.max} x ${height.min}-${height.max} pixels`] : []),
    ...(model.fixedSize ? [`always ${model.fixedSize.width}x${model.fixedSize.height} pixels`] : []),
    ...(steps ? [`${steps.min}-${steps.max} steps`] : []),
    ...(model.inputImages ? [`takes ${model.inputImages.max} input pictures`] : []),
    ...(model.mask ? ["takes a mask"] : []),
  ];
  return `${model.id}${model.id === defaultModel.id ? " (default)" : ""}: ${facts.join("; ")}`;
}
