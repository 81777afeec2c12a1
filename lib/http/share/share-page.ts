import { builtInModels } from "@/lib/domain/catalogue";
import { findModel } from "@/lib/domain/find-model";
import type { Locale } from "@/lib/domain/locales";
import type { ImageListItem } from "@/lib/domain/ports";
import { api } from "@/lib/domain/routes";
import { shortenText } from "@/lib/domain/shorten-text";
import { SHARE_PAGE_STYLE } from "./share-page-style";

const WORDS = {
  en: {
    download: "Download",
    madeWith: "Made with Pictor",
    goneTitle: "Nothing is shared here",
    gone: "The link is wrong, or the picture is no longer shared. Ask whoever sent it for a new one.",
  },
  "zh-CN": {
    download: "下载",
    madeWith: "由 Pictor 生成",
    goneTitle: "这里没有分享的图片",
    gone: "链接有误，或者图片已不再分享。请向发送者索取新的链接。",
  },
} as const satisfies Record<Locale, Record<string, string>>;

const MAX_TITLE = 90;
const MAX_DESCRIPTION = 200;
const MARK =
  '<svg viewBox="0 0 34 34" aria-hidden="true"><circle cx="17" cy="17" r="8.5" fill="none" stroke="currentColor" stroke-width="2.2"/><circle cx="22" cy="12" r="4.6" fill="#f97b3d"/></svg>';

/** The public page of a shared picture, with what messengers and social networks preview. `origin`: https://host */
export function sharePage(image: ImageListItem, slug: string, origin: string, locale: Locale): string {
  const words = WORDS[locale];
  const title = shortenText(image.title ?? image.prompt, MAX_TITLE);
  const description = shortenText(image.prompt, MAX_DESCRIPTION);
  const file = api.shareFile(slug);
  const extension = image.objectKey.slice(image.objectKey.lastIndexOf(".") + 1);
  const head = [
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...Object.entries({
      "og:type": "website",
      "og:site_name": "Pictor",
      "og:title": title,
      "og:description": description,
      "og:url": origin + api.sharePage(slug),
      "og:image": origin + file,
      "og:image:type": image.mediaType,
      "og:image:width": String(image.width),
      "og:image:height": String(image.height),
      "og:image:alt": description,
      "og:locale": locale.replace("-", "_"),
    }).map(([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join("\n");
  return page(
    locale,
    title,
    head,
    `<main><figure>
<img src="${file}" alt="${escapeHtml(image.prompt)}" width="${image.width}" height="${image.height}">
<figcaption>${wordsOf(image)}
<p class="facts">${escapeHtml(findModel(builtInModels, image.model)?.label ?? image.model)} · ${image.width} × ${image.height}</p></figcaption>
</figure>
<a class="download" href="${file}" download="pictor-${slug}.${escapeHtml(extension)}">${words.download}</a></main>`,
  );
}

/** The title and the prompt, or the prompt alone: the page has one heading in any case. */
function wordsOf({ title, prompt }: ImageListItem): string {
  if (title === null) return `<h1 class="prompt">${escapeHtml(prompt)}</h1>`;
  return `<h1>${escapeHtml(title)}</h1>\n<p class="prompt">${escapeHtml(prompt)}</p>`;
}

/** What the page says when nothing is shared under the slug, or no longer. */
export function goneSharePage(locale: Locale): string {
  const { goneTitle, gone } = WORDS[locale];
  return page(
    locale,
    goneTitle,
    "",
    `<main><figcaption><h1>${goneTitle}</h1><p class="facts">${gone}</p></figcaption></main>`,
  );
}

function page(locale: Locale, title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Pictor</title>
<meta name="robots" content="noindex">
<meta name="theme-color" content="#130f0d" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${head}
<style>${SHARE_PAGE_STYLE}</style></head>
<body>
${body}
<footer>${MARK}<span>${WORDS[locale].madeWith}</span></footer>
</body></html>`;
}

/** Prompts and titles are anybody's text. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
