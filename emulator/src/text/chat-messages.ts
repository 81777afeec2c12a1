import { isRecord } from "../input-schema.ts";

/** A chat as the models see it. */
export interface Chat {
  system: string;
  /** The last user message, text parts joined. */
  user: string;
  /** Data URIs of image parts of the last user message. */
  images: string[];
  /** Everything that was said, for the token count. */
  all: string;
}

/** Reads `{messages}` or `{prompt}`; content may be text or OpenAI's parts. */
export function readChat(input: Readonly<Record<string, unknown>>): Chat {
  if (typeof input.prompt === "string") {
    return { system: "", user: input.prompt, images: [], all: input.prompt };
  }
  const messages = Array.isArray(input.messages) ? input.messages.filter(isRecord) : [];
  const read = messages.map((message) => ({ role: message.role, ...readContent(message.content) }));
  const system = read.filter((message) => message.role === "system" || message.role === "developer");
  const user = read.filter((message) => message.role === "user").at(-1);
  return {
    system: system.map((message) => message.text).join("\n"),
    user: user?.text ?? "",
    images: user?.images ?? [],
    all: read.map((message) => message.text).join("\n"),
  };
}

function readContent(content: unknown): { text: string; images: string[] } {
  if (typeof content === "string") return { text: content, images: [] };
  const parts = Array.isArray(content) ? content.filter(isRecord) : [];
  const texts = parts.flatMap((part) => (typeof part.text === "string" ? [part.text] : []));
  const images = parts.flatMap((part) => {
    const url = isRecord(part.image_url) ? part.image_url.url : part.image_url;
    return typeof url === "string" ? [url] : [];
  });
  return { text: texts.join("\n"), images };
}
