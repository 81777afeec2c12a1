import { type AiFailure, failureOfCode, upstreamFailure } from "./ai-failure.ts";
import { randomSource } from "./random.ts";

/** What one call must suffer. */
export interface FaultPlan {
  latencyMs: number;
  hang: boolean;
  failure: AiFailure | undefined;
  /** Damage to a picture's bytes. */
  damage: "truncated" | "corrupt" | "dropped" | undefined;
  /** Ways in which a chat model's answer is useless though the call succeeds. */
  answer: "empty" | "null" | "refusal" | "rambling" | "thinking" | undefined;
}

const htmlPage =
  "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p>The server returned an invalid or incomplete response.</p></body></html>";

/** Texts of plain HTTP failures in front of the models. */
const statusTexts: Readonly<Record<number, string>> = {
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/**
 * Reads fault specifications such as `3040@0.3,latency:2000` (comma-separated; `@rate` in 0..1, default 1, or
 * `@seed:N` for the picture of that seed alone) and rolls them for one call. The same seed and call number give the
 * same plan. Words it does not know are ignored.
 */
export function planFaults(
  specifications: readonly string[],
  seed: number,
  callNumber: number,
  pictureSeed?: number,
): FaultPlan {
  const random = randomSource(Math.imul(seed, 0x9e3779b1) ^ Math.imul(callNumber, 0x85ebca6b));
  const plan: FaultPlan = {
    latencyMs: 0,
    hang: false,
    failure: undefined,
    damage: undefined,
    answer: undefined,
  };
  for (const part of specifications.flatMap((specification) => specification.split(","))) {
    const [word = "", condition] = part.trim().split("@");
    // Rolled for every part, so that one part's rate does not shift what the next part draws.
    const roll = random();
    if (word === "" || !isHit(condition, roll, pictureSeed)) continue;
    applyFault(plan, word.toLowerCase());
  }
  return plan;
}

function isHit(condition: string | undefined, roll: number, pictureSeed: number | undefined): boolean {
  const [, only] = /^seed:(\d+)$/.exec(condition ?? "") ?? [];
  if (only !== undefined) return Number(only) === pictureSeed;
  return roll < (condition === undefined ? 1 : Number(condition));
}

function applyFault(plan: FaultPlan, word: string): void {
  const [name = "", amount] = word.split(":");
  if (name === "latency") plan.latencyMs += Math.max(0, Number(amount) || 0);
  else if (name === "hang") plan.hang = true;
  else if (name === "html") plan.failure ??= upstreamFailure(502, htmlPage, "text/html");
  else if (name === "truncated" || name === "corrupt" || name === "dropped") plan.damage ??= name;
  else if (
    name === "empty" ||
    name === "null" ||
    name === "refusal" ||
    name === "rambling" ||
    name === "thinking"
  ) {
    plan.answer ??= name;
  } else if (/^5\d\d$/.test(name)) {
    plan.failure ??= upstreamFailure(Number(name), statusTexts[Number(name)] ?? "Server Error");
  } else if (/^\d{4}$/.test(name)) {
    plan.failure ??= failureOfCode(Number(name));
  }
}

const imageDirective = /\s*--emulator-fault=(\S+)/g;
const textDirective = /\s*--emulator-text-fault=(\S+)/g;

/** Takes the fault directives out of a picture's prompt. */
export function takePromptFaults(prompt: string): { prompt: string; faults: string[] } {
  const faults = [...prompt.matchAll(imageDirective)].map((match) => match[1] ?? "");
  const cleaned = prompt.replace(imageDirective, "").replace(textDirective, "").trim();
  return { prompt: cleaned, faults };
}

/** The faults that a text asks of the text models; the directive stays, as any other `--flag` does. */
export function readTextFaults(text: string): string[] {
  return [...text.matchAll(textDirective)].map((match) => match[1] ?? "");
}

/** Damages a picture's bytes as the plan says; without damage the bytes come back as they are. */
export function damageBytes(bytes: Uint8Array, damage: FaultPlan["damage"], seed: number): Uint8Array {
  if (damage === "truncated") return bytes.slice(0, Math.floor(bytes.length * 0.6));
  if (damage !== "corrupt") return bytes;
  const random = randomSource(seed);
  return Uint8Array.from(bytes, () => Math.floor(random() * 256));
}
