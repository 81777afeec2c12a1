import { PictorError } from "@/lib/domain/errors";
import { type ExportLine, exportLineSchema } from "@/lib/domain/library-export";
import { parseInput } from "../parse-input";

/** A generation of eight pictures with the longest prompts is a tenth of it. */
const MAX_LINE_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The lines of an NDJSON body as they arrive, parsed; whatever its size, one line is in memory. Empty lines do not count
 * as lines to import but have their number. Throws PictorError invalid_json, invalid_request (naming the line),
 * payload_too_large.
 */
export async function* importLines(
  request: Request,
  fromLine: number,
): AsyncGenerator<{ number: number; line: ExportLine }> {
  if (request.body === null) throw new PictorError("invalid_json", { message: "The request body is empty." });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 0;
  for await (const bytes of splitLines(request.body)) {
    number += 1;
    if (number < fromLine || bytes.length === 0) continue;
    yield { number, line: parseLine(bytes, number, decoder) };
  }
}

function parseLine(bytes: Uint8Array, number: number, decoder: TextDecoder): ExportLine {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw new PictorError("invalid_json", {
      message: `Line ${number} is not valid JSON.`,
      hint: "Send the lines of an export, one JSON object a line, encoded as UTF-8.",
      cause,
    });
  }
  try {
    return parseInput(exportLineSchema, value);
  } catch (error) {
    if (!(error instanceof PictorError)) throw error;
    throw new PictorError("invalid_request", {
      message: `Line ${number} is not a line of an export. ${error.message}`,
      details: error.details.map((detail) => ({ ...detail, path: `${number}.${detail.path}` })),
    });
  }
}

async function* splitLines(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let rest = new Uint8Array(0);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let chunk = concatenate(rest, value);
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE)) {
        yield withoutReturn(chunk.subarray(0, end));
        chunk = chunk.subarray(end + 1);
      }
      if (chunk.length > MAX_LINE_BYTES) throw new PictorError("payload_too_large");
      rest = chunk;
    }
    if (rest.length > 0) yield withoutReturn(rest);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function concatenate(first: Uint8Array<ArrayBuffer>, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}
