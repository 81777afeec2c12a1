import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale } from "@/lib/domain/locales";

/** Written by the build: what each prerendered page is sent with, by public path and language. */
export type PrerenderedPages = Readonly<
  Record<string, Readonly<Partial<Record<Locale, { readonly contentSecurityPolicy: string }>>>>
>;
/** A prerendered page in the visitor's language. */
export interface PageMatch {
  /** Where the page's HTML stands among the assets. */
  readonly assetPath: string;
  readonly contentSecurityPolicy: string;
}

/** Where the build puts a page among the assets; not `.html`, whose addresses the asset server rewrites. */
export function pageAssetPath(locale: string, path: string): string {
  return `/cdn-cgi/_pages/${locale}${path === "/" ? "/index" : path}.page`;
}

/**
 * The visitor's language, as the rewrites of next.config.ts choose it: their own choice (cookie) first, then what
 * the browser asks for first, then English.
 */
export function chooseLocale(headers: Headers): Locale {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [name, value = ""] = pair.split("=", 2);
    if (name?.trim() === LOCALE_COOKIE && isLocale(value.trim())) return value.trim() as Locale;
  }
  return /^zh/.test(headers.get("accept-language") ?? "") ? "zh-CN" : DEFAULT_LOCALE;
}

/**
 * The prerendered page that a request asks for. null: there is none, or it is the router's own request for data
 * (RSC), which OpenNext answers.
 */
export function findPage(pages: PrerenderedPages, request: Request, pathname: string): PageMatch | null {
  const languages = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
  const isDocument = request.method === "GET" || request.method === "HEAD";
  if (!languages || !isDocument || request.headers.has("rsc")) return null;
  const locale = chooseLocale(request.headers);
  const page = languages[locale];
  return page ? { ...page, assetPath: pageAssetPath(locale, pathname) } : null;
}

/** Answers with the page's HTML straight from the assets; validators (304) are the asset's own. */
export async function answerPage(page: PageMatch, request: Request, assets: Fetcher): Promise<Response> {
  const { method, headers } = request;
  const asset = await assets.fetch(new Request(new URL(page.assetPath, request.url), { method, headers }));
  const reply = new Response(asset.body, asset);
  reply.headers.set("content-type", "text/html; charset=utf-8");
  reply.headers.set("content-security-policy", page.contentSecurityPolicy);
  reply.headers.set("x-content-type-options", "nosniff");
  // Static files may be read by any page; the studio may not.
  reply.headers.delete("access-control-allow-origin");
  reply.headers.set("vary", "Cookie, Accept-Language, RSC, Next-Router-State-Tree");
  return reply;
}
