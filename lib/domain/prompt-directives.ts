/** A prompt without its directives, and what they asked for. */
export interface DirectedPrompt {
  readonly prompt: string;
  /** undefined: the prompt says nothing about translation. */
  readonly translate: "on" | "off" | undefined;
}

/**
 * Reads the directives of CF Flux Remix: `---tl` forces translation, `---ntl` forbids it; they stand alone, anywhere in
 * the prompt, and are removed from it. Where both are given the last one counts.
 */
export function readPromptDirectives(prompt: string): DirectedPrompt {
  let translate: DirectedPrompt["translate"];
  const cleaned = prompt.replace(/(^|\s)---(tl|ntl)(?=\s|$)/gi, (_, before: string, name: string) => {
    translate = name.toLowerCase() === "tl" ? "on" : "off";
    return before === "\n" ? "\n" : "";
  });
  return { prompt: translate === undefined ? prompt : cleaned.trim(), translate };
}
