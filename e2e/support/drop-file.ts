import type { Locator } from "@playwright/test";

/** Drops a file on an element, as the file manager of the system would. */
export async function dropFile(target: Locator, bytes: Uint8Array, type: string): Promise<void> {
  await target.evaluate(
    (element, [base64, mediaType]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], "picture", { type: mediaType }));
      for (const name of ["dragover", "drop"]) {
        element.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    [Buffer.from(bytes).toString("base64"), type] as const,
  );
}
