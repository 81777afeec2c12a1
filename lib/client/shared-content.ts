import { asArray, asRecord, asString } from "./json";
import { inOfflineStore } from "./offline-database";

/** Words and pictures from outside: another app's, or files opened with this one. */
export interface SharedContent {
  readonly text: string;
  readonly files: readonly Blob[];
}

/** What the service worker puts into the address after it took something in; the server says "late", without one. */
const MARK = "shared";

interface FileLaunch {
  readonly files?: readonly FileSystemFileHandle[];
}
interface LaunchWindow {
  readonly launchQueue?: { setConsumer(consumer: (launch: FileLaunch) => void): void };
}

async function takeKept(): Promise<SharedContent> {
  const kept = await inOfflineStore("shared", "readonly", (store) => store.getAll()).catch(() => []);
  await inOfflineStore("shared", "readwrite", (store) => store.clear()).catch(() => undefined);
  const entries = kept.map(asRecord);
  return {
    text: entries.flatMap(({ text }) => asString(text)?.trim() || []).join("\n"),
    files: entries.flatMap(({ files }) => asArray(files).filter((file) => file instanceof Blob)),
  };
}

/**
 * Calls `onContent` with what other apps share (the manifest's share_target, taken in by the service worker) and with
 * picture files that are opened with the studio (its file_handlers); `onLate` where shared pictures found nobody to
 * take them in.
 */
export function watchSharedContent(onContent: (content: SharedContent) => void, onLate: () => void): void {
  const url = new URL(window.location.href);
  const mark = url.searchParams.get(MARK);
  if (mark !== null) {
    url.searchParams.delete(MARK);
    // Only now: a reload must not look for it again.
    window.history.replaceState(window.history.state, "", url);
    if (mark === "late") onLate();
    void takeKept().then((content) => {
      if (content.text !== "" || content.files.length > 0) onContent(content);
    });
  }
  const { launchQueue } = window as LaunchWindow;
  launchQueue?.setConsumer(({ files: handles = [] }) => {
    if (handles.length === 0) return;
    void Promise.all(handles.map((handle) => handle.getFile())).then(
      (files) => onContent({ text: "", files }),
      // The file was moved away meanwhile.
      () => undefined,
    );
  });
}
