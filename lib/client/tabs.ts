import { asRecord, asString } from "./json";

const CHANNEL = "pictor-tabs";

/** What one tab tells the others of the same browser. */
export type TabMessage =
  /** Somebody signed in or out. */
  | { readonly type: "session" }
  /** A picture came into the library. */
  | { readonly type: "picture"; readonly id: string }
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

/** null: nothing a tab of this version says. */
export function readTabMessage(data: unknown): TabMessage | null {
  const { type, id } = asRecord(data);
  if (type === "session" || type === "library") return { type };
  const name = asString(id);
  return type === "picture" && name !== null && /^img_\w{26}$/.test(name) ? { type, id: name } : null;
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
