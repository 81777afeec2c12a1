import { type ClipboardEvent, type DragEvent, useState } from "react";
import { sayReferences } from "@/components/pictures/say-references";
import { mayHoldPictures, picturesOf } from "@/lib/client/dragged-pictures";
import { addReferenceFrom, addReferences } from "@/lib/client/reference-images";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Takes pictures that are dropped on an element or pasted into it; `isOver` while one hovers above. */
export function usePictureDrop() {
  const [isOver, setOver] = useState(false);
  const translator = useTranslator();
  const take = (data: DataTransfer | null): boolean => {
    const { files, url } = picturesOf(data);
    if (files.length > 0) void sayReferences(addReferences(files), translator);
    else if (url !== null) void sayReferences(addReferenceFrom(url), translator);
    return files.length > 0 || url !== null;
  };
  const onDragOver = (event: DragEvent) => {
    if (!mayHoldPictures(event.dataTransfer.types)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (!take(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    // Copied text often brings a picture of itself along; then the text is meant.
    if (event.clipboardData.types.includes("text/plain")) return;
    if (take(event.clipboardData)) event.preventDefault();
  };
  return { isOver, handlers: { onDragOver, onDragLeave, onDrop, onPaste } };
}
