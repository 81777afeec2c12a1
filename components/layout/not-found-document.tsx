import Link from "next/link";
import { Button } from "@/components/ui/button";
import { pages } from "@/lib/domain/routes";
import { loadMessages } from "@/lib/i18n/messages";
import { BrandMark } from "./brand-mark";
import { FONT_CLASSES } from "./fonts";

const en = loadMessages("en");
const zh = loadMessages("zh-CN");

/** Speaks both languages, because a wrong address has no language of its own. */
export function NotFoundDocument() {
  return (
    <html lang="en" className={FONT_CLASSES} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: this is the App Router's own document, next/head is of the Pages Router */}
      <head>
        <title>{`${en["notFound.title"]} · Pictor`}</title>
        <script src="/start.js" />
      </head>
      <body className="grid place-items-center p-6">
        <main className="grid justify-items-center gap-2 text-center">
          <BrandMark className="mb-4 size-12" />
          <h1 className="font-semibold text-[17px]">{en["notFound.title"]}</h1>
          <p className="font-semibold text-[17px]" lang="zh-CN">
            {zh["notFound.title"]}
          </p>
          <Button asChild look="primary" className="mt-4">
            <Link href={pages.create()}>{`${en["notFound.back"]} · ${zh["notFound.back"]}`}</Link>
          </Button>
        </main>
      </body>
    </html>
  );
}
