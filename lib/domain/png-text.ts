const latin1 = new TextDecoder("latin1");
const utf8 = new TextDecoder();
/** A picture's text fields are near its start; a file of thousands of chunks is no picture of anybody's. */
const MAX_CHUNKS = 4096;

/** The uncompressed text fields (tEXt, iTXt) of a PNG by keyword; empty where the file is broken or has none. */
export function readPngText(bytes: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 8;
  for (let chunk = 0; chunk < MAX_CHUNKS && offset + 12 <= bytes.length; chunk++) {
    const length = view.getUint32(offset);
    const type = latin1.decode(bytes.subarray(offset + 4, offset + 8));
    const data = bytes.subarray(offset + 8, offset + 8 + length);
    if (type === "IEND" || data.length !== length) break;
    const text = type === "tEXt" ? readPlain(data) : type === "iTXt" ? readInternational(data) : null;
    if (text) texts.set(text.keyword, text.value);
    offset += 12 + length;
  }
  return texts;
}

interface TextField {
  readonly keyword: string;
  readonly value: string;
}

function readPlain(data: Uint8Array): TextField | null {
  const end = data.indexOf(0);
  if (end <= 0) return null;
  return { keyword: latin1.decode(data.subarray(0, end)), value: latin1.decode(data.subarray(end + 1)) };
}

/** keyword, 0, compressed?, method, language, 0, translated keyword, 0, text */
function readInternational(data: Uint8Array): TextField | null {
  const end = data.indexOf(0);
  if (end <= 0 || data[end + 1] !== 0) return null;
  const language = data.indexOf(0, end + 3);
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (translated === -1) return null;
  return {
    keyword: latin1.decode(data.subarray(0, end)),
    value: utf8.decode(data.subarray(translated + 1)),
  };
}
