import type { InputSchema } from "../input-schema.ts";

/** A translation, chat or vision model; prices are neurons per million tokens. */
export interface TextModel {
  id: string;
  task: "Translation" | "Text Generation" | "Image-to-Text";
  description: string;
  schema: InputSchema;
  /** `choices` = OpenAI's chat.completion; `response` = the older `{response}`. */
  family: "translation" | "choices" | "response" | "moondream";
  reasoning: boolean;
  defaultMaxTokens: number;
  contextTokens: number;
  neuronsPerMillion: { input: number; output: number };
}

const translationSchema: InputSchema = {
  type: "object",
  oneOf: [
    {
      properties: {
        text: { type: "string", minLength: 1 },
        source_lang: { type: "string", default: "en" },
        target_lang: { type: "string" },
      },
      required: ["text", "target_lang"],
    },
    {
      properties: {
        requests: {
          type: "array",
          items: {
            type: "object",
            properties: {
              text: { type: "string", minLength: 1 },
              source_lang: { type: "string", default: "en" },
              target_lang: { type: "string" },
            },
            required: ["text", "target_lang"],
          },
        },
      },
      required: ["requests"],
    },
  ],
};

const chatOptions: Readonly<Record<string, InputSchema>> = {
  max_tokens: { type: "integer" },
  max_completion_tokens: { type: "integer" },
  temperature: { type: "number", minimum: 0, maximum: 5 },
  top_p: { type: "number", minimum: 0, maximum: 2 },
  seed: { type: "integer" },
  stream: { type: "boolean", default: false },
  reasoning_effort: { type: "string" },
  chat_template_kwargs: { type: "object" },
  response_format: {
    type: "object",
    properties: { type: { type: "string", enum: ["text", "json_object", "json_schema"] } },
  },
};

const chatSchema: InputSchema = {
  type: "object",
  oneOf: [
    { properties: { prompt: { type: "string", minLength: 1 }, ...chatOptions }, required: ["prompt"] },
    {
      properties: {
        messages: {
          type: "array",
          items: {
            type: "object",
            properties: { role: { type: "string" }, content: {} },
            required: ["role", "content"],
          },
        },
        ...chatOptions,
      },
      required: ["messages"],
    },
  ],
};

const moondreamSchema: InputSchema = {
  type: "object",
  properties: {
    task: { type: "string", enum: ["query", "caption", "point", "detect"], default: "query" },
    image: { type: "string" },
    question: { type: "string" },
    target: { type: "string" },
    caption_length: { type: "string", enum: ["short", "normal", "long"], default: "normal" },
    reasoning: { type: "boolean", default: true },
    temperature: { type: "number" },
    top_p: { type: "number" },
    max_tokens: { type: "integer", default: 768, minimum: 1, maximum: 2048 },
    max_objects: { type: "integer" },
    stream: { type: "boolean", default: true },
  },
};

/** The text and vision models that answer here. */
export const textModels: readonly TextModel[] = [
  {
    id: "@cf/meta/m2m100-1.2b",
    task: "Translation",
    description: "Multilingual encoder-decoder model for many-to-many translation.",
    schema: translationSchema,
    family: "translation",
    reasoning: false,
    defaultMaxTokens: 1024,
    contextTokens: 1024,
    neuronsPerMillion: { input: 31050, output: 31050 },
  },
  {
    id: "@cf/qwen/qwen3-30b-a3b-fp8",
    task: "Text Generation",
    description: "Mixture-of-experts chat model with reasoning.",
    schema: chatSchema,
    family: "choices",
    reasoning: true,
    defaultMaxTokens: 2000,
    contextTokens: 32768,
    neuronsPerMillion: { input: 4625, output: 30475 },
  },
  {
    id: "@cf/zai-org/glm-4.7-flash",
    task: "Text Generation",
    description: "Fast multilingual chat model for dialogue and instruction following.",
    schema: chatSchema,
    family: "choices",
    reasoning: true,
    defaultMaxTokens: 2000,
    contextTokens: 131072,
    neuronsPerMillion: { input: 5500, output: 36400 },
  },
  {
    id: "@cf/google/gemma-4-26b-a4b-it",
    task: "Text Generation",
    description: "Multimodal chat model with reasoning.",
    schema: chatSchema,
    family: "choices",
    reasoning: true,
    defaultMaxTokens: 2000,
    contextTokens: 256000,
    neuronsPerMillion: { input: 9091, output: 27273 },
  },
  {
    id: "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
    task: "Text Generation",
    description: "Llama 3.3 70B, quantised to fp8.",
    schema: chatSchema,
    family: "response",
    reasoning: false,
    defaultMaxTokens: 256,
    contextTokens: 24000,
    neuronsPerMillion: { input: 26668, output: 204805 },
  },
  {
    id: "@cf/moondream/moondream3.1-9B-A2B",
    task: "Image-to-Text",
    description: "Vision model that captions pictures and answers questions about them.",
    schema: moondreamSchema,
    family: "moondream",
    reasoning: true,
    defaultMaxTokens: 768,
    contextTokens: 32768,
    neuronsPerMillion: { input: 27273, output: 90909 },
  },
];
