import { asRecord, asString } from "./json";

const CHANNEL = "pictor-tabs";

const PICTURE_ACTIONS = ["favorite", "unfavorite", "delete", "restore", "purge"] as const;
/** What can be done to pictures together; the words are those of the API. */
export type PictureAction = (typeof PICTURE_ACTIONS)[number];

/** What needs no more words than its name. */
const BARE_TYPES = ["session", "library", "trash", "collections", "prompts"] as const;

/** What one tab tells the others of the same browser. */
export type TabMessage =
  /** Somebody signed in or out. */
  | { readonly type: "session" }
  /** A picture came into the library. */
  | { readonly type: "picture"; readonly id: string }
  /** Pictures of the library were marked, put into the trash, taken out of it or deleted for good. */
  | { readonly type: "pictures"; readonly action: PictureAction; readonly ids: readonly string[] }
  /** The trash was emptied. */
  | { readonly type: "trash" }
  /** A collection was made, renamed or deleted, or pictures went into one or out of it. */
  | { readonly type: "collections" }
  /** A prompt was pinned, let go, forgotten or brought back. */
  | { readonly type: "prompts" }
  /** The library was deleted or restored. */
  | { readonly type: "library" };

let channel: BroadcastChannel | null | undefined;

/** null: this browser has no channel; then every tab learns of it when it asks the server next. */
function openChannel(): BroadcastChannel | null {
  if (channel === undefined) {
    const isThere = typeof window !== "undefined" && "BroadcastChannel" in window;
    channel = isThere ? new BroadcastChannel(CHANNEL) : null;
  }
  return channel;
}

const pictureName = (value: unknown): string | null => {
  const name = asString(value);
  return name !== null && /^img_\w{26}$/.test(name) ? name : null;
};

/** null: nothing a tab of this version says. */
export function readTabMessage(data: unknown): TabMessage | null {
  const { type, id, ids, action } = asRecord(data);
  const bare = BARE_TYPES.find((known) => known === type);
  if (bare) return { type: bare };
  if (type === "picture") {
    const name = pictureName(id);
    return name === null ? null : { type, id: name };
  }
  const done = PICTURE_ACTIONS.find((known) => known === action);
  if (type !== "pictures" || !done || !Array.isArray(ids)) return null;
  return { type, action: done, ids: ids.map(pictureName).filter((name) => name !== null) };
}

/** Tells the other tabs, never this one. */
export function tellTabs(message: TabMessage): void {
  openChannel()?.postMessage(message);
}

/** Returns what ends the listening. */
export function listenToTabs(listener: (message: TabMessage) => void): () => void {
  const opened = openChannel();
  const hear = ({ data }: MessageEvent) => {
    const message = readTabMessage(data);
    if (message) listener(message);
  };
  opened?.addEventListener("message", hear);
  return () => opened?.removeEventListener("message", hear);
}
