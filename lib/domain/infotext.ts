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
  /** What the visitor wrote, where the model was given other words; readers that do not know the pair pass over it. */
  readonly originalPrompt?: string | null;
  /** Id of the style that is in the prompts; passed over in the same way. */
  readonly style?: string | null;
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
    ["Original prompt", info.originalPrompt ? JSON.stringify(info.originalPrompt) : null],
    ["Style", info.style ?? null],
  ];
  const line = pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join(", ");
  const negative = info.negativePrompt ? `\nNegative prompt: ${info.negativePrompt}` : "";
  return `${info.prompt}${negative}\n${line}`;
}
