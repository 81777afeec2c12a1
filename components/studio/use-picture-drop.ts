import { type ClipboardEvent, type DragEvent, useState } from "react";
import { useReport } from "@/components/pictures/use-report";
import { mayHoldPictures, picturesOf } from "@/lib/client/dragged-pictures";
import { addReferenceFrom, addReferences } from "@/lib/client/reference-images";

/** Takes pictures that are dropped on an element or pasted into it; `isOver` while one hovers above. */
export function usePictureDrop() {
  const [isOver, setOver] = useState(false);
  const report = useReport();
  const take = (data: DataTransfer | null): boolean => {
    const { files, url } = picturesOf(data);
    if (files.length > 0) addReferences(files).catch(report);
    else if (url !== null) addReferenceFrom(url).catch(report);
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
