/** What AUTOMATIC1111 writes into a picture. */
export interface InfoText {
  readonly prompt: string;
  readonly negativePrompt: string | null;
  readonly steps: number | null;
  readonly sampler: string | null;
  readonly guidanceScale: number | null;
  readonly seed: number | null;
  readonly width: number;
  readonly height: number;
  readonly model: string;
  readonly strength: number | null;
}

/** The `parameters` text: prompt, negative prompt, then one line of "Name: value" pairs; what a model lacks is left out. */
export function infoText(info: InfoText): string {
  const pairs: [string, string | number | null][] = [
    ["Steps", info.steps],
    ["Sampler", info.sampler],
    ["CFG scale", info.guidanceScale],
    ["Seed", info.seed],
    ["Size", `${info.width}x${info.height}`],
    ["Model", info.model],
    ["Denoising strength", info.strength],
  ];
  const line = pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join(", ");
  const negative = info.negativePrompt ? `\nNegative prompt: ${info.negativePrompt}` : "";
  return `${info.prompt}${negative}\n${line}`;
}
