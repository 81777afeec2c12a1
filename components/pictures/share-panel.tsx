"use client";

import { Check, Copy, Link2, Link2Off } from "lucide-react";
import { Button } from "@/components/ui/button";
import { shareImage, unshareImage } from "@/lib/client/image-api";
import { changeInFeeds } from "@/lib/client/image-feed";
import { useCopy } from "@/lib/client/use-copy";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useReport } from "./use-report";
import { useShareUrl } from "./use-share-url";

/** Puts the picture on a public page of its own, and takes it off again. */
export function SharePanel({ image }: { readonly image: Image }) {
  const { t } = useTranslator();
  const report = useReport();
  const [path, setPath] = useShareUrl(image);
  const { isCopied, copy } = useCopy();
  const keep = (shareUrl: string | null) => {
    changeInFeeds(image.id, { shareUrl });
    setPath(shareUrl);
  };
  const share = async () => {
    const shareUrl = await shareImage(image.id);
    keep(shareUrl);
    await copy(new URL(shareUrl, window.location.origin).href);
  };
  if (path === null) {
    return (
      <Button onClick={() => void share().catch(report)}>
        <Link2 />
        {t("share.start")}
      </Button>
    );
  }
  const address = new URL(path, window.location.origin).href;
  return (
    <section className="grid gap-2 rounded-control bg-raised p-3">
      <h2 className="font-medium text-[12px] text-ink-3">{t("share.title")}</h2>
      <a
        href={path}
        target="_blank"
        rel="noreferrer"
        className="tap num inline-flex items-center break-all text-[12px] underline"
      >
        {address}
      </a>
      <div className="flex flex-wrap gap-2">
        <Button look="outline" className="flex-1 px-3" onClick={() => void copy(address)}>
          {isCopied ? <Check /> : <Copy />}
          {t(isCopied ? "action.copied" : "share.copy")}
        </Button>
        <Button
          look="danger"
          className="flex-1 px-3"
          onClick={() => void unshareImage(image.id).then(() => keep(null), report)}
        >
          <Link2Off />
          {t("share.stop")}
        </Button>
      </div>
    </section>
  );
}
