/** What a chat model says, before it takes the model's shape. */
export interface ChatReply {
  /** Null when reasoning used up the tokens. */
  content: string | null;
  reasoning: string;
  finish: "stop" | "length";
}

interface Shape {
  model: string;
  family: string;
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  /** JSON mode: the older family answers an object in place of text. */
  json: boolean;
}

/** `choices` as OpenAI's chat.completion, or the older `{response, usage, tool_calls}`. */
export function chatValue(reply: ChatReply, shape: Shape): unknown {
  if (shape.family === "response") {
    return {
      response: shape.json ? parsed(reply.content) : reply.content,
      tool_calls: [],
      usage: shape.usage,
    };
  }
  const message = {
    role: "assistant",
    content: reply.content,
    refusal: null,
    reasoning_content: reply.reasoning === "" ? null : reply.reasoning,
    tool_calls: [],
  };
  return {
    id: `chatcmpl-${crypto.randomUUID()}`,
    object: "chat.completion",
    created: Math.floor(Date.now() / 1000),
    model: shape.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: reply.finish }],
    usage: shape.usage,
  };
}

function parsed(content: string | null): unknown {
  try {
    return JSON.parse(content ?? "");
  } catch {
    return content;
  }
}

/** The whole event stream of a reply: one event a word, usage last, then `[DONE]`. */
export function chatStream(reply: ChatReply, shape: Shape): string {
  const id = `chatcmpl-${crypto.randomUUID()}`;
  const created = Math.floor(Date.now() / 1000);
  const old = shape.family === "response";
  const chunk = (delta: object, finish: string | null) => ({
    id,
    object: "chat.completion.chunk",
    created,
    model: shape.model,
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const words = (text: string) => text.split(/(?<=\s)/).filter((word) => word !== "");
  const events: unknown[] = [];
  if (!old) {
    events.push(chunk({ role: "assistant", content: "" }, null));
    for (const word of words(reply.reasoning)) events.push(chunk({ reasoning_content: word }, null));
  }
  for (const word of words(reply.content ?? "")) {
    events.push(old ? { response: word, p: "" } : chunk({ content: word }, null));
  }
  if (old) events.push({ response: "", usage: shape.usage });
  else events.push(chunk({}, reply.finish), { ...chunk({}, null), choices: [], usage: shape.usage });
  return `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")}data: [DONE]\n\n`;
}
