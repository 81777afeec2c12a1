import { inObjectStore } from "./in-object-store";
import { asArray } from "./json";

const DATABASE = { name: "pictor-draft", stores: { files: {} } } as const;
const KEY = "references";
const inputsKey = (imageId: string) => `inputs:${imageId}`;

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

/** The reference pictures a draft picture was made from, as data URIs; none where the browser keeps nothing. */
export async function readDraftInputs(imageId: string): Promise<readonly string[]> {
  try {
    const key = inputsKey(imageId);
    const kept: unknown = await inObjectStore(DATABASE, "files", "readonly", (store) => store.get(key));
    return asArray(kept).filter((entry) => typeof entry === "string");
  } catch {
    return [];
  }
}

/** Keeps them for when the draft is finished. Resolves to whether the browser could. */
export async function writeDraftInputs(imageId: string, inputs: readonly string[]): Promise<boolean> {
  try {
    const key = inputsKey(imageId);
    await inObjectStore(DATABASE, "files", "readwrite", (store) => store.put([...inputs], key));
    return true;
  } catch {
    return false;
  }
}

/** Lets them go. */
export async function forgetDraftInputs(imageId: string): Promise<void> {
  const key = inputsKey(imageId);
  await inObjectStore(DATABASE, "files", "readwrite", (store) => store.delete(key)).catch(() => undefined);
}
