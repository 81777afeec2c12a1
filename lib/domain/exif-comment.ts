const EXIF_POINTER = 0x8769;
const USER_COMMENT = 0x9286;
const ENTRY_BYTES = 12;
/** A file of more entries is no picture of anybody's. */
const MAX_ENTRIES = 512;

/**
 * The EXIF user comment of a JPEG, where AUTOMATIC1111 keeps what it writes into a PNG as text; null where the file
 * is broken or has none. Format: CIPA DC-008 (EXIF 2.32), section 4.6.
 */
export function readExifComment(bytes: Uint8Array): string | null {
  try {
    const tiff = findExif(bytes);
    return tiff && readUserComment(tiff);
  } catch (error) {
    // Offsets that point outside of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The TIFF part inside the APP1 segment. */
function findExif(bytes: Uint8Array): DataView | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1];
    const length = view.getUint16(offset + 2);
    // SOS: from here on there are pixels.
    if (marker === 0xda || length < 2) return null;
    const isExif = marker === 0xe1 && length >= 16 && view.getUint32(offset + 4) === 0x45786966;
    if (isExif) return new DataView(bytes.buffer, bytes.byteOffset + offset + 10, length - 8);
    offset += 2 + length;
  }
  return null;
}

function readUserComment(tiff: DataView): string | null {
  const isLittle = tiff.getUint16(0) === 0x4949;
  const pointer = findEntry(tiff, tiff.getUint32(4, isLittle), EXIF_POINTER, isLittle);
  const entry =
    pointer === null ? null : findEntry(tiff, tiff.getUint32(pointer + 8, isLittle), USER_COMMENT, isLittle);
  if (entry === null) return null;
  const length = tiff.getUint32(entry + 4, isLittle);
  if (length <= 8) return null;
  const start = tiff.byteOffset + tiff.getUint32(entry + 8, isLittle);
  if (start + length > tiff.byteOffset + tiff.byteLength) return null;
  const charset = new TextDecoder("latin1").decode(new Uint8Array(tiff.buffer, start, 8));
  const text = new Uint8Array(tiff.buffer, start + 8, length - 8);
  const decoded = new TextDecoder(charset.startsWith("UNICODE") ? utf16Of(text) : "utf-8").decode(text);
  return decoded.replaceAll("\0", "").trim() || null;
}

/**
 * Writers disagree about the byte order of the comment, whatever that of the file. The line of numbers is ASCII, so
 * most zeros are the high bytes.
 */
function utf16Of(text: Uint8Array): "utf-16le" | "utf-16be" {
  const zeros = [0, 0];
  text.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Where the entry of a tag begins in a directory; null: it is not there. */
function findEntry(tiff: DataView, directory: number, tag: number, isLittle: boolean): number | null {
  const count = Math.min(MAX_ENTRIES, tiff.getUint16(directory, isLittle));
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (tiff.getUint16(entry, isLittle) === tag) return entry;
  }
  return null;
}
