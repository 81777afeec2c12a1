import { createHash } from "node:crypto";
import { changePrerenderedPages } from "./prerendered-cache.ts";

/**
 * Gives every prerendered page its own Content-Security-Policy. Next writes inline scripts into a page (its data and
 * its bootstrap); a page that is prerendered cannot carry a nonce, so the policy lists the hash of each one instead.
 * The policy travels in the page's cache entry, whose headers OpenNext sends as they are.
 */
export function writeContentSecurity() {
  changePrerenderedPages((page) => {
    const headers = { ...page.meta?.headers, "content-security-policy": contentSecurityPolicy(page.html) };
    return { ...page, meta: { ...page.meta, headers } };
  });
}

/** The policy for one page of HTML: its own scripts and files, images from anywhere a model or a user may have them. */
export function contentSecurityPolicy(html: string) {
  return [
    "default-src 'self'",
    `script-src 'self' ${inlineScriptHashes(html).join(" ")}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self' blob: data:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function inlineScriptHashes(html: string) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const inline = scripts
    .filter(([, attributes]) => !/\ssrc=/.test(attributes ?? ""))
    .map(([, , body]) => body ?? "");
  const hash = (body: string) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`;
  return [...new Set(inline.map(hash))];
}
