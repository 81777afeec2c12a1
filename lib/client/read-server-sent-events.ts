export interface ServerSentEvent {
  /** "message" where the server names none. */
  readonly event: string;
  readonly data: string;
}

/**
 * Reads an event stream (HTML standard, section 9.2) from a fetch body. Comments, `id` and `retry` are skipped:
 * a generation is never resumed. An unfinished event at the end of the stream is dropped, as the standard says.
 */
export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerSentEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = "";
  let event = "";
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += value;
      // A carriage return at the end may be the first half of a line end.
      const isSplit = rest.endsWith("\r");
      const lines = (isSplit ? rest.slice(0, -1) : rest).split(/\r\n|\r|\n/);
      rest = (lines.pop() ?? "") + (isSplit ? "\r" : "");
      for (const line of lines) {
        if (line === "") {
          if (data.length > 0) yield { event: event || "message", data: data.join("\n") };
          event = "";
          data = [];
          continue;
        }
        const [field, text] = splitField(line);
        if (field === "event") event = text;
        if (field === "data") data.push(text);
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function splitField(line: string): [field: string, text: string] {
  const colon = line.indexOf(":");
  if (colon === -1) return [line, ""];
  const text = line.slice(colon + 1);
  return [line.slice(0, colon), text.startsWith(" ") ? text.slice(1) : text];
}
