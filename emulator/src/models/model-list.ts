import type { InputSchema } from "../input-schema.ts";
import { imageModels } from "./image-models.ts";
import { textModels } from "./text-models.ts";

/** One entry of `AI.models()` and of REST's model search. */
export interface ListedModel {
  id: string;
  source: number;
  name: string;
  description: string;
  task: { id: string; name: string; description: string };
  tags: string[];
  properties: { property_id: string; value: string }[];
}

/** Filters of `AI.models()`, as the binding and REST name them. */
export interface ModelSearch {
  author?: string | undefined;
  hide_experimental?: boolean | undefined;
  page?: number | undefined;
  per_page?: number | undefined;
  search?: string | undefined;
  source?: number | undefined;
  task?: string | undefined;
}

const tasks: Readonly<Record<string, ListedModel["task"]>> = {
  "Text-to-Image": {
    id: "3d6e1f35-341b-4915-a6c8-9a7142a9033a",
    name: "Text-to-Image",
    description: "Generates images from input text.",
  },
  Translation: {
    id: "f57d07cb-9087-487a-bbbf-bc3e17fecc4b",
    name: "Translation",
    description: "Converts a sequence of text from one language to another.",
  },
  "Text Generation": {
    id: "c329a1f9-323d-4e91-b2aa-582dd4188d34",
    name: "Text Generation",
    description: "Family of generative text models.",
  },
  "Image-to-Text": {
    id: "882a91d1-c331-4eec-bdad-834c919942a8",
    name: "Image-to-Text",
    description: "Outputs text about an image.",
  },
};

const allModels: readonly (ListedModel & { schema: InputSchema })[] = [
  ...imageModels.map((model) =>
    listed(model.id, model.description, "Text-to-Image", model.schema, model.beta),
  ),
  ...textModels.map((model) => listed(model.id, model.description, model.task, model.schema, false)),
];

function listed(id: string, description: string, task: string, schema: InputSchema, beta: boolean) {
  const { id: taskId, ...rest } = tasks[task] ?? { id: "", name: task, description: "" };
  return {
    id: stableUuid(id),
    source: 1,
    name: id,
    description,
    task: { id: taskId, ...rest },
    tags: ["local-emulator"],
    properties: beta ? [{ property_id: "beta", value: "true" }] : [],
    schema,
  };
}

/** A made-up id in UUID form that stays the same between runs. */
function stableUuid(text: string): string {
  let hash = 0xcbf29ce484222325n;
  let digits = "";
  for (const round of ["a", "b"]) {
    for (const character of round + text) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
    }
    digits += hash.toString(16).padStart(16, "0");
  }
  return [0, 8, 12, 16, 20].map((start, index) => digits.slice(start, [8, 12, 16, 20, 32][index])).join("-");
}

/** Lists the models that answer here, filtered and paged as asked (50 a page unless told otherwise). */
export function searchModels(search: ModelSearch = {}): { models: ListedModel[]; total: number } {
  const found = allModels.filter((model) => {
    if (search.search && !model.name.toLowerCase().includes(search.search.toLowerCase())) return false;
    if (search.task && model.task.name.toLowerCase() !== search.task.toLowerCase()) return false;
    if (search.author && model.name.split("/")[1] !== search.author) return false;
    if (search.source !== undefined && model.source !== search.source) return false;
    return !(
      search.hide_experimental && model.properties.some((property) => property.property_id === "beta")
    );
  });
  const perPage = Math.max(1, search.per_page ?? 50);
  const start = (Math.max(1, search.page ?? 1) - 1) * perPage;
  const models = found.slice(start, start + perPage).map(({ schema: _schema, ...model }) => model);
  return { models, total: found.length };
}

/** The input schema of a model by its `@cf/...` name, or undefined when there is no such model. */
export function modelSchema(name: string): InputSchema | undefined {
  return allModels.find((model) => model.name === name)?.schema;
}
