/**
 * Picks the reply's form from the Accept header: the offered media range the caller likes best, in the offered
 * order between equals; null if none is acceptable. Offers may be `image/*`. No header accepts everything.
 */
export function negotiate<Offer extends string>(request: Request, offers: readonly Offer[]): Offer | null {
  const header = request.headers.get("accept");
  if (header === null || header.trim() === "") return offers[0] ?? null;
  const ranges = header.split(",", 32).map(readRange);
  let best: { offer: Offer; quality: number } | null = null;
  for (const offer of offers) {
    const quality = qualityOf(offer, ranges);
    if (quality > (best?.quality ?? 0)) best = { offer, quality };
  }
  return best?.offer ?? null;
}

interface AcceptedRange {
  readonly type: string;
  readonly quality: number;
}

function readRange(text: string): AcceptedRange {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((part) => part.startsWith("q="))?.slice(2) ?? 1);
  return { type, quality: Number.isNaN(quality) ? 0 : quality };
}

/** The most specific range that fits decides, as RFC 9110 says. */
function qualityOf(offer: string, ranges: readonly AcceptedRange[]): number {
  const [family] = offer.split("/");
  const exact = ranges.filter((range) =>
    offer.endsWith("/*") ? range.type.startsWith(`${family}/`) : range.type === offer,
  );
  const fitting = [exact, ranges.filter((range) => range.type === `${family}/*`), ranges.filter(isAny)];
  const decisive = fitting.find((group) => group.length > 0) ?? [];
  return Math.max(0, ...decisive.map((range) => range.quality));
}

function isAny(range: AcceptedRange): boolean {
  return range.type === "*/*";
}
