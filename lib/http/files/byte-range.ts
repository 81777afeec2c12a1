/** What a Range header asks for: from an offset (for a length), or the last bytes. */
export type ByteRange =
  | { readonly kind: "from"; readonly offset: number; readonly length?: number }
  | { readonly kind: "last"; readonly length: number };

/**
 * Reads a Range header with one range of bytes. null: the header is absent, malformed or asks for several
 * ranges; RFC 9110 lets a server answer those with the whole.
 */
export function readByteRange(header: string | null): ByteRange | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;
  if (first === "") return { kind: "last", length: Number(last) };
  const offset = Number(first);
  if (last === "") return { kind: "from", offset };
  if (Number(last) < offset) return null;
  return { kind: "from", offset, length: Number(last) - offset + 1 };
}
