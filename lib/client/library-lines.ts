import { asArray, asRecord, asString } from "./json";

/** A line of an export, as far as the browser looks into it. */
export interface LibraryLine {
  readonly text: string;
  readonly type: string;
  /** Names of the pictures' files in the store; only a generation has some. */
  readonly objectKeys: readonly string[];
}

/** The lines of an export, one at a time. Throws SyntaxError for what is not JSON. */
export async function* readLibraryLines(ndjson: Blob): AsyncGenerator<LibraryLine> {
  const reader = ndjson.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const text of lines) {
      if (text.trim() !== "") yield readLine(text);
    }
    if (done) return;
  }
}

function readLine(text: string): LibraryLine {
  const line = asRecord(JSON.parse(text));
  const objectKeys = asArray(line.images).flatMap((image) => asString(asRecord(image).objectKey) ?? []);
  return { text, type: asString(line.type) ?? "", objectKeys: line.type === "generation" ? objectKeys : [] };
}
