import { selection } from "./selection";

const MEDIA_TYPE = "application/x-pictor-images";

/** Starts carrying a picture; all chosen ones go along when it is one of them. */
export function startPictureDrag(data: DataTransfer, id: string): void {
  const { ids } = selection.get();
  data.effectAllowed = "copy";
  data.setData(MEDIA_TYPE, JSON.stringify(ids.has(id) ? [...ids] : [id]));
}

export function isPictureDrag(data: DataTransfer): boolean {
  return data.types.includes(MEDIA_TYPE);
}

/** The ids of the pictures carried; empty for anything else. */
export function draggedPictures(data: DataTransfer): readonly string[] {
  try {
    const ids: unknown = JSON.parse(data.getData(MEDIA_TYPE));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
