"use client";

import { FileImage } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { modelList } from "@/lib/client/models";
import { showToast } from "@/lib/client/toasts";
import { findModel } from "@/lib/domain/find-model";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes a picture file dropped anywhere on the page and brings the settings inside it into the composer. */
export function RecallDrop() {
  const { t } = useTranslator();
  const router = useRouter();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const recall = async (file: File) => {
      // Loaded with the first file.
      const { readSettingsOfFile, recallSettings } = await import("@/lib/client/recall-file");
      const settings = await readSettingsOfFile(file);
      if (settings === null) {
        showToast(t("recall.none"), { tone: "bad" });
        return;
      }
      recallSettings(settings, (name) => findModel(modelList.get().models, name) !== undefined);
      router.push(pages.create());
    };
    const onDragOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      recall(file).catch(() => showToast(t("recall.none"), { tone: "bad" }));
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onDragLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onDragLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [t, router]);
  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid animate-appear place-content-center justify-items-center gap-3 bg-bg/85">
      <FileImage className="size-10 text-accent-text" />
      <p className="font-semibold text-[17px]">{t("recall.drop")}</p>
    </div>
  );
}
