/** Models that reason unless told not to; what they would think costs neurons and adds nothing here. */
const REASONING = /qwen3|glm-|gemma-4/i;
/** Qwen 3 also listens to this word in the system message. */
const SOFT_SWITCH = /qwen3/i;

/** The input of a Workers AI chat model for one instruction and one text, reasoning off. */
export function chatInput(
  model: string,
  instruction: string,
  text: string,
  options: { readonly temperature: number },
): Record<string, unknown> {
  return {
    messages: [
      { role: "system", content: SOFT_SWITCH.test(model) ? `${instruction} /no_think` : instruction },
      { role: "user", content: text },
    ],
    // The older family stops at 256 by default; 8,192 characters are up to as many tokens. Only those used are paid.
    max_tokens: Math.min(8_192, 256 + text.length * 2),
    temperature: options.temperature,
    ...(REASONING.test(model) && { chat_template_kwargs: { enable_thinking: false } }),
  };
}
