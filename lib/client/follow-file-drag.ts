/** What becomes of files that are dragged over the window, as far as nothing on the page takes them for itself. */
export interface FileDrag {
  /** Whether files hover over a place where dropping them would reach `onDrop`. */
  readonly onOver: (isOver: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
}

const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Follows files dragged over the window; the browser would open a dropped one in place of the page. Returns what stops it. */
export function followFileDrag({ onOver, onDrop }: FileDrag): () => void {
  // An element that takes files stops the event on its way up.
  let hasReachedUs = true;
  const before = () => {
    if (!hasReachedUs) onOver(false);
    hasReachedUs = false;
  };
  const over = (event: DragEvent) => {
    hasReachedUs = true;
    if (!hasFile(event)) return;
    event.preventDefault();
    onOver(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) onOver(false);
  };
  const end = () => onOver(false);
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onDrop(files);
  };
  const listeners = [
    ["dragover", before, true],
    ["dragover", over, false],
    ["dragleave", leave, false],
    ["drop", end, true],
    ["drop", drop, false],
  ] as const;
  for (const [name, listener, capture] of listeners) window.addEventListener(name, listener, capture);
  return () => {
    for (const [name, listener, capture] of listeners) window.removeEventListener(name, listener, capture);
  };
}
