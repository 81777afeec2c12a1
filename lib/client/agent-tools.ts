import { LIMITS } from "@/lib/domain/limits";
import { ApiError } from "./api-error";
import { EMPTY_SETTINGS, pictureSize, toGenerationRequest } from "./composer-settings";
import type { Job } from "./generation-job";
import { enqueue, jobs } from "./generation-queue";
import { fetchImages } from "./image-api";
import { asRecord, asString } from "./json";
import { chosenModel, modelList } from "./models";

/** What a tool answers, in the form of the Model Context Protocol. */
interface ToolResult {
  readonly content: readonly { readonly type: "text"; readonly text: string }[];
  readonly isError?: boolean;
}

/** A tool as WebMCP takes it: https://webmachinelearning.github.io/webmcp/ (a draft; Chromium 156 has it behind a flag). */
export interface AgentTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly annotations?: { readonly readOnlyHint: boolean };
  readonly execute: (input: unknown) => Promise<ToolResult>;
}

/** What the browser offers to register tools with. */
export interface ModelContext {
  registerTool(tool: AgentTool, options: { readonly signal: AbortSignal }): unknown;
}

const MAX_COUNT = 4;
const MAX_FOUND = 20;
const MAX_SIDE = 8_192;

const textResult = (text: string, isError = false): ToolResult => ({
  content: [{ type: "text", text }],
  ...(isError ? { isError } : {}),
});
const whole = (value: unknown, max: number): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max ? value : null;
const absolute = (path: string) => new URL(path, window.location.origin).href;

/** Resolves when nothing more will happen to a job. */
function ended(id: string): Promise<Job | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const job = jobs.get().find((candidate) => candidate.id === id);
      if (job && job.stage !== "ended") return;
      stop();
      resolve(job);
    };
    const stop = jobs.subscribe(look);
    look();
  });
}

function describeJob(job: Job | undefined): ToolResult {
  const lines = (job?.parts ?? []).flatMap((part) => {
    if (part.status === "done") return [`${part.image.id}: ${absolute(part.image.url)}`];
    if (part.status !== "failed") return [];
    const { code, message, hint } = part.error;
    return [`failed: ${[message || code, hint].filter(Boolean).join(" ")}`];
  });
  const isDone = job?.parts.some((part) => part.status === "done") ?? false;
  return textResult(lines.join("\n") || "Cancelled by the visitor.", !isDone);
}

const generateTool: AgentTool = {
  name: "generate_image",
  description:
    "Makes pictures from a text in any language. They appear on the wall of this studio; the answer holds their links.",
  inputSchema: {
    type: "object",
    properties: {
      prompt: {
        type: "string",
        maxLength: LIMITS.maxPromptLength,
        description: "What the picture should show.",
      },
      negativePrompt: {
        type: "string",
        maxLength: LIMITS.maxPromptLength,
        description: "What to keep out of it.",
      },
      model: {
        type: "string",
        description: "A model id of GET /api/v1/models; absent: the studio's default.",
      },
      width: { type: "integer", minimum: 1, description: "Pixels, fitted to the model." },
      height: { type: "integer", minimum: 1, description: "Pixels, fitted to the model." },
      seed: {
        type: "integer",
        minimum: 0,
        maximum: LIMITS.maxSeed,
        description: "The same seed gives the same picture.",
      },
      count: {
        type: "integer",
        minimum: 1,
        maximum: MAX_COUNT,
        description: "How many pictures; absent: one.",
      },
    },
    required: ["prompt"],
  },
  execute: async (input) => {
    const asked = asRecord(input);
    const prompt = asString(asked.prompt)?.trim() ?? "";
    if (prompt === "" || prompt.length > LIMITS.maxPromptLength)
      return textResult(`prompt must hold 1 to ${LIMITS.maxPromptLength} characters.`, true);
    const model = chosenModel(modelList.get(), asString(asked.model));
    const width = whole(asked.width, MAX_SIDE);
    const height = whole(asked.height, MAX_SIDE);
    const settings = {
      ...EMPTY_SETTINGS,
      prompt,
      negativePrompt: asString(asked.negativePrompt) ?? "",
      size: width && height ? { width, height } : null,
      seed: whole(asked.seed, LIMITS.maxSeed),
      count: Math.max(1, whole(asked.count, MAX_COUNT) ?? 1),
    };
    const size = pictureSize(model, settings.size);
    const request = toGenerationRequest(settings, model);
    const job = enqueue(request, { model: model.id, ratio: size.width / size.height });
    return describeJob(await ended(job.id));
  },
};

const searchTool: AgentTool = {
  name: "search_images",
  description: "Finds pictures of this studio's library by words of their prompt or title, newest first.",
  annotations: { readOnlyHint: true },
  inputSchema: {
    type: "object",
    properties: {
      query: {
        type: "string",
        maxLength: 500,
        description: "Words of the prompt or title; absent: every picture.",
      },
      favorite: { type: "boolean", description: "true: only favourites." },
      limit: { type: "integer", minimum: 1, maximum: MAX_FOUND, description: "How many; absent: 8." },
    },
  },
  execute: async (input) => {
    const asked = asRecord(input);
    const limit = whole(asked.limit, MAX_FOUND) || 8;
    try {
      const { items } = await fetchImages(
        { query: asString(asked.query)?.trim() || undefined, favorite: asked.favorite === true || undefined },
        { limit },
      );
      const lines = items.map(
        ({ id, prompt, model, width, height, url }) =>
          `${id}: "${prompt}" by ${model}, ${width}x${height}, ${absolute(url)}`,
      );
      return textResult(lines.join("\n") || "No pictures found.");
    } catch (error) {
      return textResult(
        error instanceof ApiError ? `${error.message} ${error.hint}` : "The search failed.",
        true,
      );
    }
  },
};

/** The tools an agent in the visitor's browser may use, with the visitor's own rights. */
export const AGENT_TOOLS: readonly AgentTool[] = [generateTool, searchTool];

/** Offers the tools to the browser's agent; `signal` takes them back. */
export function registerAgentTools(context: ModelContext, signal: AbortSignal): void {
  for (const tool of AGENT_TOOLS) {
    try {
      // A draft API: some versions answer with a promise.
      Promise.resolve(context.registerTool(tool, { signal })).catch(() => undefined);
    } catch {
      // Another version of the draft, or the name is taken: the studio works without.
    }
  }
}
