import { expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { makeServices } from "../../test/use-case-support";
import { runPromptPipeline } from "./run-prompt-pipeline";

const PROMPTS = [
  "a cute cat",
  "an old fishing boat on a beach at low tide, soft morning light, 35mm film, muted colours",
  'masterpiece, best quality, (dramatic lighting:1.3), a shop sign that says "OPEN", rain, night --ar 16:9',
  `${"a quiet harbour town seen from the hill, with red roofs, narrow streets and small boats, ".repeat(20)}`,
];
const ROUNDS = 500;
/** Milliseconds of CPU that an English prompt may cost. */
const BUDGET_MS = 0.3;

it("an English prompt costs less than 0.3 ms of CPU", async () => {
  const services = makeServices();
  const { signal } = new AbortController();
  const cpuMs: Record<string, number> = {};
  for (const prompt of PROMPTS) {
    const started = process.cpuUsage();
    for (let round = 0; round < ROUNDS; round++) {
      for (const model of builtInModels.slice(0, 1)) {
        const input = { prompt, model, translate: "auto", enhance: "off", signal } as const;
        expect((await runPromptPipeline(services, input)).final).toBe(prompt.trim());
      }
    }
    const { user, system } = process.cpuUsage(started);
    cpuMs[`${prompt.length} characters`] = (user + system) / 1_000 / ROUNDS;
  }
  console.log("CPU of the pipeline, ms a prompt:", cpuMs);
  for (const [name, ms] of Object.entries(cpuMs)) expect(ms, name).toBeLessThanOrEqual(BUDGET_MS);
});
