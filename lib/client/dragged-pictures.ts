/** Where our own pictures lie; another site's are not fetched. */
const OWN_PICTURE = /^\/i\/[\w.-]+$/;

/** What of a drag or a paste is a picture: files, or the address of a picture of our own library. */
export interface DraggedPictures {
  readonly files: readonly File[];
  readonly url: string | null;
}

/** Whether a drag may hold pictures; what exactly is only told at the drop. */
export function mayHoldPictures(types: readonly string[]): boolean {
  return types.includes("Files") || types.includes("text/uri-list");
}

/** The path (and signature) of an own picture in a list of addresses; null: there is none. */
export function ownPictureIn(uriList: string, origin: string): string | null {
  const [first = ""] = uriList.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const url = URL.parse(first);
  return url && url.origin === origin && OWN_PICTURE.test(url.pathname) ? url.pathname + url.search : null;
}

export function picturesOf(data: DataTransfer | null): DraggedPictures {
  const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
  const list = data?.getData("text/uri-list") ?? "";
  return { files, url: files.length > 0 ? null : ownPictureIn(list, window.location.origin) };
}
