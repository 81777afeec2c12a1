import { saveBlob } from "./save-blob";

/** The part of the File System Access API used here; only Chromium has it. */
interface SaveFilePicker {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }): Promise<{ createWritable(): Promise<WritableStream<Uint8Array>> }>;
}

function canPickFile(target: object): target is SaveFilePicker {
  return "showSaveFilePicker" in target && typeof target.showSaveFilePicker === "function";
}

/**
 * Saves a ZIP as it is made: straight to the disk where the browser can, else through a file it keeps for the time
 * being. Resolves to false where the visitor changed their mind. Throws what making it throws.
 */
export async function saveZip(
  suggestedName: string,
  make: () => ReadableStream<Uint8Array>,
): Promise<boolean> {
  if (!canPickFile(window)) {
    saveBlob(await new Response(make()).blob(), suggestedName);
    return true;
  }
  let file: WritableStream<Uint8Array>;
  try {
    const types = [{ description: "ZIP", accept: { "application/zip": [".zip"] } }];
    file = await (await window.showSaveFilePicker({ suggestedName, types })).createWritable();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
  await make().pipeTo(file);
  return true;
}
