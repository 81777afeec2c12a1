const SIGNATURE_BYTES = 8;
/** Length, type and check sum around the data of a chunk. */
const FRAME_BYTES = 12;
/** Chunks that tell about a picture and do not change how it looks. */
const TELLING = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

const latin1 = new TextDecoder("latin1");
const encoder = new TextEncoder();

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** keyword, 0, then Latin-1 (tEXt) or, where that does not do, four empty fields and UTF-8 (iTXt). */
function textChunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const isLatin1 = [...text].every((letter) => letter.charCodeAt(0) < 256 && letter.length === 1);
  const type = encoder.encode(isLatin1 ? "tEXt" : "iTXt");
  const words = isLatin1 ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : encoder.encode(text);
  const start = [...encoder.encode(keyword), 0, ...(isLatin1 ? [] : [0, 0, 0, 0])];
  const chunk = new Uint8Array(FRAME_BYTES + start.length + words.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, start.length + words.length);
  chunk.set(type, 4);
  chunk.set(start, 8);
  chunk.set(words, 8 + start.length);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)));
  return chunk;
}

/**
 * A PNG without what it told about itself, and with this text instead; null: with nothing. The pixels are the same
 * bytes. Throws RangeError for a broken file. Format: PNG (third edition), section 11.3.3.
 */
export function writePngText(bytes: Uint8Array<ArrayBuffer>, keyword: string, text: string | null): Blob {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array<ArrayBuffer>[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  let offset = SIGNATURE_BYTES;
  while (offset < bytes.length) {
    const size = FRAME_BYTES + view.getUint32(offset);
    if (offset + size > bytes.length) throw new RangeError("the PNG ends early");
    const type = latin1.decode(bytes.subarray(offset + 4, offset + 8));
    if (!TELLING.has(type)) parts.push(bytes.subarray(offset, offset + size));
    // The header comes first; the text is best before the pixels.
    if (type === "IHDR" && text !== null) parts.push(textChunk(keyword, text));
    offset += size;
  }
  return new Blob(parts, { type: "image/png" });
}
