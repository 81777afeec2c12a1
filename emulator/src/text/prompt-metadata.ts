/** Longest text chunk worth reading. */
const maxTextBytes = 65_536;

/**
 * The prompt that picture tools write into a file: a PNG `tEXt` chunk named `parameters`, `prompt` or `Description`.
 * Only the words before a negative prompt or the settings line count. Undefined when there is none.
 */
export function readPromptMetadata(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x89 || bytes[1] !== 0x50) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = new TextDecoder("latin1");
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = latin.decode(bytes.subarray(at + 4, at + 8));
    if (type === "IEND") return undefined;
    if ((type === "tEXt" || type === "iTXt") && length <= maxTextBytes) {
      const text = promptOfChunk(bytes.subarray(at + 8, at + 8 + length), type);
      if (text !== undefined) return text;
    }
    at += 12 + length;
  }
  return undefined;
}

function promptOfChunk(data: Uint8Array, type: string): string | undefined {
  const end = data.indexOf(0);
  if (end < 1) return undefined;
  const keyword = new TextDecoder("latin1").decode(data.subarray(0, end));
  if (!["parameters", "prompt", "Description"].includes(keyword)) return undefined;
  // iTXt: compression flag, method, language and translated keyword stand before the text.
  const start = type === "tEXt" ? end + 1 : data.indexOf(0, data.indexOf(0, end + 3) + 1) + 1;
  const text = new TextDecoder().decode(data.subarray(start));
  return text.split(/\n(?:Negative prompt:|Steps:)/)[0]?.trim() || undefined;
}
