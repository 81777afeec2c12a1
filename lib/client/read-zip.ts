/** One file of a ZIP; its bytes are read when asked for. */
export interface ZipEntry {
  readonly name: string;
  /** The content, as it was before it was packed. Rejects with Error where the ZIP is damaged. */
  blob(): Promise<Blob>;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 65_535;
const NOT_HERE = 0xffffffff;
const METHODS = { stored: 0, deflated: 8 } as const;

const viewOf = async (blob: Blob) => new DataView(await blob.arrayBuffer());
const damaged = () => new Error("the file is no ZIP, or it is damaged");

/**
 * The files of a ZIP by name, ZIP64 too; only its directory is read. Sizes and places as in PKWARE's APPNOTE 4.3.
 * Rejects with Error for what is no ZIP.
 */
export async function readZip(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const { start, size } = await findDirectory(file);
  if (start + size > file.size) throw damaged();
  const view = await viewOf(file.slice(start, start + size));
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  while (at + ENTRY_BYTES <= size && view.getUint32(at, true) === ENTRY_SIGNATURE) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const end = at + ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
    if (end > size) throw damaged();
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + ENTRY_BYTES, nameLength));
    const place = placeOf(view, at, at + ENTRY_BYTES + nameLength, extraLength);
    const method = view.getUint16(at + 10, true);
    entries.set(name, { name, blob: () => unpack(file, place, method) });
    at = end;
  }
  if (at !== size) throw damaged();
  return entries;
}

interface Place {
  readonly offset: number;
  readonly packedBytes: number;
}

async function findDirectory(file: Blob): Promise<{ readonly start: number; readonly size: number }> {
  const tailStart = Math.max(0, file.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await viewOf(file.slice(tailStart));
  let at = tail.byteLength - END_BYTES;
  while (at >= 0 && tail.getUint32(at, true) !== END_SIGNATURE) at -= 1;
  if (at < 0) throw damaged();
  const [size, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (start !== NOT_HERE && size !== NOT_HERE) return { start, size };
  // ZIP64: a locator stands right before, and tells where the larger end record is.
  if (at < LOCATOR_BYTES) throw damaged();
  const end64At = readLong(tail, at - LOCATOR_BYTES + 8);
  const end64 = await viewOf(file.slice(end64At, end64At + 56));
  if (end64.byteLength < 56 || end64.getUint32(0, true) !== END64_SIGNATURE) throw damaged();
  return { size: readLong(end64, 40), start: readLong(end64, 48) };
}

const readLong = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/** The fields of the directory, or their 64-bit form in the extra field where they do not fit. */
function placeOf(view: DataView, entry: number, extra: number, extraLength: number): Place {
  const packed = view.getUint32(entry + 20, true);
  const unpacked = view.getUint32(entry + 24, true);
  const offset = view.getUint32(entry + 42, true);
  let at = extra;
  while (at + 4 <= extra + extraLength) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const next = (value: number) => {
        if (value !== NOT_HERE) return value;
        const long = readLong(view, field);
        field += 8;
        return long;
      };
      // In this order, and only those that do not fit; the unpacked size is only passed by.
      next(unpacked);
      const packedBytes = next(packed);
      return { packedBytes, offset: next(offset) };
    }
    at += 4 + length;
  }
  return { packedBytes: packed, offset };
}

async function unpack(file: Blob, { offset, packedBytes }: Place, method: number): Promise<Blob> {
  const local = await viewOf(file.slice(offset, offset + LOCAL_BYTES));
  if (local.byteLength < LOCAL_BYTES) throw damaged();
  const start = offset + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.slice(start, start + packedBytes);
  if (packed.size !== packedBytes) throw damaged();
  if (method === METHODS.stored) return packed;
  if (method !== METHODS.deflated) throw damaged();
  return await new Response(packed.stream().pipeThrough(new DecompressionStream("deflate-raw"))).blob();
}
