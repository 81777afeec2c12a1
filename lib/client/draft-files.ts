import { inObjectStore } from "./in-object-store";

const DATABASE = { name: "pictor-draft", stores: { files: {} } } as const;
const KEY = "references";

/** The pictures of the draft as they were left; none where the browser keeps nothing. */
export async function readDraftFiles(): Promise<readonly Blob[]> {
  try {
    const kept: unknown = await inObjectStore(DATABASE, "files", "readonly", (store) => store.get(KEY));
    return Array.isArray(kept) ? kept.filter((entry) => entry instanceof Blob) : [];
  } catch {
    return [];
  }
}

/** Keeps the pictures of the draft over a reload or a crash, where the browser can. */
export async function writeDraftFiles(files: readonly Blob[]): Promise<void> {
  try {
    await inObjectStore(DATABASE, "files", "readwrite", (store) => store.put([...files], KEY));
  } catch {
    // No room or no storage: they live as long as the page.
  }
}
