import { WorkerEntrypoint } from "cloudflare:workers";
import { AiFailure } from "./ai-failure.ts";
import type { EmulatorEnv } from "./emulator-settings.ts";
import { engineFor, type ModelAnswer } from "./engine.ts";
import { type ListedModel, type ModelSearch, searchModels } from "./models/model-list.ts";
import { extraHeader, runOptionsSchema } from "./run-options.ts";

/** Name under which the binding's own neurons are metered. */
export const bindingAccount = "binding";

/**
 * The local Workers AI as a service binding: bind `AI` to this class and `env.AI.run(...)` works as with the real one.
 */
export class WorkersAI extends WorkerEntrypoint<EmulatorEnv> {
  /**
   * Runs a model: `{image}`, `{translated_text}`, `{response}` or `choices` as an object, pictures and event streams
   * as a ReadableStream; a Response under `returnRawResponse`.
   * @throws Error named and worded as the real binding's (`"<code>: <text>"`)
   */
  async run(model: string, input: unknown, options?: unknown): Promise<unknown> {
    const engine = engineFor({ ...this.env });
    const parsed = runOptionsSchema.safeParse(options ?? {});
    const read = parsed.success ? parsed.data : {};
    const fault = extraHeader(read, "x-emulator-fault");
    const dailyNeurons = engine.settings.bindingDailyNeurons;
    try {
      const answer = await engine.run({
        model,
        input,
        options: read,
        account: { id: bindingAccount, dailyNeurons: dailyNeurons === 0 ? undefined : dailyNeurons },
        faults: fault ? [fault] : [],
      });
      if (read.returnRawResponse) return rawAnswer(answer);
      return answer.kind === "json" ? answer.value : answer.body;
    } catch (error) {
      if (!(error instanceof AiFailure)) throw error;
      if (read.returnRawResponse && error.name !== "AiInternalError") return rawFailure(error);
      throw plainError(error);
    }
  }

  /** Lists models, filtered and paged as the real `AI.models()`. */
  async models(search?: ModelSearch): Promise<ListedModel[]> {
    return searchModels(search).models;
  }
}

/** RPC carries name and message only; the rest of the failure stays here, as with the real binding. */
function plainError(failure: AiFailure): Error {
  const error = new Error(failure.rawBody?.text ?? failure.message);
  error.name = failure.name;
  return error;
}

function rawAnswer(answer: ModelAnswer): Response {
  if (answer.kind === "json") return Response.json(answer.value);
  return new Response(answer.body, { headers: { "content-type": answer.mediaType } });
}

function rawFailure(failure: AiFailure): Response {
  if (failure.rawBody) {
    return new Response(failure.rawBody.text, {
      status: failure.httpStatus,
      headers: { "content-type": failure.rawBody.mediaType },
    });
  }
  const body = {
    name: failure.name,
    internalCode: failure.code,
    httpCode: failure.httpStatus,
    message: failure.text,
    description: failure.text,
  };
  return Response.json(body, { status: failure.httpStatus });
}
