import { clientMisuse, failureOfCode, unknownModel, upstreamFailure } from "./ai-failure.ts";
import { toBase64 } from "./base64.ts";
import { type EmulatorSettings, readSettings } from "./emulator-settings.ts";
import { damageBytes, type FaultPlan, planFaults, readTextFaults, takePromptFaults } from "./fault-plan.ts";
import { isRecord } from "./input-schema.ts";
import { type ImageModel, imageModels } from "./models/image-models.ts";
import { priceOfImage } from "./models/image-price.ts";
import { moderatePrompt } from "./models/moderation.ts";
import { paintPicture } from "./models/paint-picture.ts";
import { readPictureRequest } from "./models/picture-request.ts";
import { type TextModel, textModels } from "./models/text-models.ts";
import { NeuronLedger } from "./neuron-ledger.ts";
import type { RunOptions } from "./run-options.ts";
import { sleep } from "./sleep.ts";
import { answerText } from "./text/answer-text.ts";

/** One call of a model, from the binding or over REST. */
export interface ModelCall {
  model: string;
  input: unknown;
  options: RunOptions;
  /** Whose neurons are spent; `dailyNeurons` undefined = not metered. */
  account: { id: string; dailyNeurons: number | undefined };
  /** Fault specifications from headers and the account. */
  faults: readonly string[];
}

/** What a model answers: an object, or a body with its media type. */
export type ModelAnswer =
  | { kind: "json"; value: unknown }
  | { kind: "body"; mediaType: string; body: ReadableStream<Uint8Array> };

/** How long a hanging call hangs before the platform's own timeout ends it. */
const hangMs = 600_000;
/** How often a queued call looks whether a place is free. */
const queuePollMs = 20;
/** Models that exist but answer 5018 to ordinary accounts. */
const privateModels = new Set(["@cf/runwayml/stable-diffusion-v1-5-img2img"]);

/** The local Workers AI: its models, its meter and its faults. One per isolate. */
export class Engine {
  readonly settings: EmulatorSettings;
  readonly ledger: NeuronLedger;
  /** Milliseconds added to the clock, so that a test can reach 00:00 UTC. */
  clockOffsetMs = 0;
  private callCount = 0;
  private running = 0;

  constructor(settings: EmulatorSettings) {
    this.settings = settings;
    this.ledger = new NeuronLedger(() => Date.now() + this.clockOffsetMs);
  }

  /** Calls since the isolate started. */
  get calls(): number {
    return this.callCount;
  }

  /**
   * Runs a model.
   * @throws AiFailure as the platform fails; the signal's reason when aborted
   */
  async run(call: ModelCall): Promise<ModelAnswer> {
    this.callCount += 1;
    const callNumber = this.callCount;
    const signal = call.options.signal ?? undefined;
    signal?.throwIfAborted();
    refuseMisuse(call);
    const runner = this.runnerOf(call, callNumber, signal);
    await this.enter(call.options.rejectIfBusy ?? false, signal);
    try {
      return await runner();
    } finally {
      this.running -= 1;
    }
  }

  private runnerOf(
    call: ModelCall,
    callNumber: number,
    signal: AbortSignal | undefined,
  ): () => Promise<ModelAnswer> {
    const image = imageModels.find((model) => model.id === call.model);
    if (image) return () => this.runImage(image, call, callNumber, signal);
    const text = textModels.find((model) => model.id === call.model);
    if (text) return () => this.runText(text, call, callNumber, signal);
    throw privateModels.has(call.model) ? failureOfCode(5018) : unknownModel(call.model);
  }

  private async enter(rejectIfBusy: boolean, signal: AbortSignal | undefined): Promise<void> {
    const limit = this.settings.concurrency;
    while (limit > 0 && this.running >= limit) {
      if (rejectIfBusy) throw failureOfCode(3040);
      await sleep(queuePollMs, signal);
    }
    this.running += 1;
  }

  private async runImage(
    model: ImageModel,
    call: ModelCall,
    callNumber: number,
    signal: AbortSignal | undefined,
  ): Promise<ModelAnswer> {
    const request = await readPictureRequest(model, call.input);
    const taken = takePromptFaults(request.prompt);
    request.prompt = taken.prompt;
    const plan = this.plan([...call.faults, ...taken.faults], callNumber, request.seed);
    await this.suffer(plan, signal);
    moderatePrompt(request.prompt, model.moderationCode);
    const neurons = priceOfImage(model.price, { ...request, inputs: request.inputImages });
    this.ledger.charge(call.account.id, neurons, call.account.dailyNeurons);
    const painted = await paintPicture(model, request);
    signal?.throwIfAborted();
    const bytes = damageBytes(painted, plan.damage, callNumber);
    if (model.answer === "bytes") {
      return { kind: "body", mediaType: model.mediaType, body: byteStream(bytes, plan.damage === "dropped") };
    }
    // A JSON answer that breaks off never becomes an object: the caller sees the connection go.
    if (plan.damage === "dropped") throw upstreamFailure(502, "Network connection lost.");
    return { kind: "json", value: { image: toBase64(bytes) } };
  }

  private async runText(
    model: TextModel,
    call: ModelCall,
    callNumber: number,
    signal: AbortSignal | undefined,
  ): Promise<ModelAnswer> {
    const plan = this.plan([...call.faults, ...readTextFaults(JSON.stringify(call.input) ?? "")], callNumber);
    await this.suffer(plan, signal);
    const answer = await answerText(model, call.input, plan);
    const { input, output } = model.neuronsPerMillion;
    const neurons = (answer.inputTokens * input + answer.outputTokens * output) / 1_000_000;
    this.ledger.charge(call.account.id, neurons, call.account.dailyNeurons);
    if (answer.stream === undefined) return { kind: "json", value: answer.value };
    const body = byteStream(new TextEncoder().encode(answer.stream), plan.damage === "dropped");
    return { kind: "body", mediaType: "text/event-stream", body };
  }

  private plan(faults: readonly string[], callNumber: number, pictureSeed?: number): FaultPlan {
    return planFaults([this.settings.fault, ...faults], this.settings.faultSeed, callNumber, pictureSeed);
  }

  private async suffer(plan: FaultPlan, signal: AbortSignal | undefined): Promise<void> {
    await sleep(this.settings.latencyMs + plan.latencyMs, signal);
    if (plan.hang) {
      await sleep(hangMs, signal);
      throw failureOfCode(3007);
    }
    if (plan.failure) throw plan.failure;
  }
}

/** Misuse the binding refuses by itself. */
function refuseMisuse(call: ModelCall): void {
  if (!isRecord(call.input)) return;
  const streamKeys = Object.entries(call.input)
    .filter(([, value]) => isRecord(value) && value.body instanceof ReadableStream)
    .map(([key]) => key);
  if (streamKeys.length > 1) {
    throw clientMisuse(
      `Multiple ReadableStreams are not supported. Found streams in keys: [${streamKeys.join(", ")}]`,
    );
  }
  if (streamKeys.length === 1 && call.options.gateway?.id) {
    throw clientMisuse("AI Gateway does not support ReadableStreams yet.");
  }
}

/** Size of one piece of a streamed answer. */
const chunkBytes = 16_384;

/** Streams bytes in pieces; a dropped stream breaks off half way. */
export function byteStream(bytes: Uint8Array, dropped = false): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    type: "bytes",
    pull(controller) {
      if (dropped && position >= bytes.length / 2) {
        controller.error(new Error("Network connection lost."));
        return;
      }
      if (position >= bytes.length) {
        controller.close();
        controller.byobRequest?.respond(0);
        return;
      }
      controller.enqueue(bytes.slice(position, position + chunkBytes));
      position += chunkBytes;
    },
  });
}

const engines = new Map<string, Engine>();

/** The isolate's engine for these variables: the binding and REST share its meter and its call counter. */
export function engineFor(env: Readonly<Record<string, unknown>>): Engine {
  const variables = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith("EMULATOR_") && typeof value === "string"),
  );
  const key = JSON.stringify(variables);
  const known = engines.get(key);
  if (known) return known;
  const engine = new Engine(readSettings(variables));
  engines.set(key, engine);
  for (const account of engine.settings.accounts ?? [])
    engine.ledger.set(account.id, account.usedNeurons ?? 0);
  return engine;
}
