"use client";

import { ImagePlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { leavePicture } from "@/lib/client/open-picture";
import { addReferenceFrom } from "@/lib/client/reference-images";
import { showToast } from "@/lib/client/toasts";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sayReferences } from "./say-references";

/** Makes a picture a reference of the next ones and goes to the composer; `source` is where its bytes are. */
export function ReferButton({ source }: { readonly source: string }) {
  const translator = useTranslator();
  const { t } = translator;
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const refer = async () => {
    if (isBusy) return;
    setBusy(true);
    const count = await sayReferences(addReferenceFrom(source), translator);
    setBusy(false);
    if (count === 0) return;
    leavePicture();
    router.push(pages.create());
    showToast(t("shared.picture", { count }));
  };
  return (
    <Button onClick={() => void refer()} aria-disabled={isBusy}>
      <ImagePlus />
      {t("recall.refer")}
    </Button>
  );
}
