const SOI_BYTES = 2;
const APP0 = 0xe0;
const SCAN = 0xda;
/** EXIF and XMP, Photoshop, comments: what tells about a picture. Colour profiles (APP2) stay. */
const TELLING = new Set([0xe1, 0xed, 0xfe]);
/** The length of a segment is a 16-bit number. */
const MAX_SEGMENT = 0xffff;
const TIFF_START = 10;
/** Header, directory of one entry, EXIF directory of one entry: where the comment begins inside the TIFF part. */
const COMMENT_START = 8 + 18 + 18;

/** An APP1 segment with one EXIF field, the user comment, as UTF-16 (big endian, like the whole). */
function commentSegment(text: string): Uint8Array<ArrayBuffer> {
  const length = 8 + text.length * 2;
  const segment = new Uint8Array(TIFF_START + COMMENT_START + length);
  if (segment.length - 2 > MAX_SEGMENT) throw new RangeError("the text is too long for EXIF");
  const view = new DataView(segment.buffer);
  segment.set([0xff, 0xe1]);
  view.setUint16(2, segment.length - 2);
  segment.set(new TextEncoder().encode("Exif\0\0MM\0*"), 4);
  const tiff = new DataView(segment.buffer, TIFF_START);
  const directory = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.setUint16(at, 1);
    tiff.setUint16(at + 2, tag);
    tiff.setUint16(at + 4, type);
    tiff.setUint32(at + 6, count);
    tiff.setUint32(at + 10, value);
  };
  tiff.setUint32(4, 8);
  // Type 4: a 32-bit number; type 7: bytes of any kind.
  directory(8, 0x8769, 4, 1, 26);
  directory(26, 0x9286, 7, length, COMMENT_START);
  segment.set(new TextEncoder().encode("UNICODE\0"), TIFF_START + COMMENT_START);
  for (let index = 0; index < text.length; index += 1) {
    tiff.setUint16(COMMENT_START + 8 + index * 2, text.charCodeAt(index));
  }
  return segment;
}

/**
 * A JPEG without what it told about itself, and with this text as its EXIF user comment instead; null: with
 * nothing. The pixels are the same bytes. Throws RangeError for a broken file or a text that does not fit.
 */
export function writeExifComment(bytes: Uint8Array<ArrayBuffer>, text: string | null): Blob {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head: Uint8Array<ArrayBuffer>[] = [bytes.subarray(0, SOI_BYTES)];
  const rest: Uint8Array<ArrayBuffer>[] = [];
  let offset = SOI_BYTES;
  while (view.getUint8(offset) === 0xff && view.getUint8(offset + 1) !== SCAN) {
    const marker = view.getUint8(offset + 1);
    const size = 2 + view.getUint16(offset + 2);
    if (size < 4 || offset + size > bytes.length) throw new RangeError("the JPEG ends early");
    const segment = bytes.subarray(offset, offset + size);
    // JFIF wants to be the first segment, EXIF too; readers take them in this order.
    if (marker === APP0 && rest.length === 0) head.push(segment);
    else if (!TELLING.has(marker)) rest.push(segment);
    offset += size;
  }
  const comment = text === null ? [] : [commentSegment(text)];
  return new Blob([...head, ...comment, ...rest, bytes.subarray(offset)], { type: "image/jpeg" });
}
