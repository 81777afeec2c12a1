/** What a key press is, as far as shortcuts care. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The second key of a sequence such as `g h` must come this soon. */
const SEQUENCE_MS = 1_200;

/**
 * Reads key presses against shortcuts of two kinds: `mod+k` (Cmd or Ctrl with a key; works while typing, too) and
 * `g h` (two plain keys one after the other; not while typing). Returns the shortcut a press completes, or null.
 * A single plain key is never a shortcut: speech input would set it off.
 */
export function createShortcutReader(
  shortcuts: readonly string[],
): (press: KeyPress, isTyping: boolean, nowMs: number) => string | null {
  let first: { readonly key: string; readonly atMs: number } | null = null;
  return (press, isTyping, nowMs) => {
    const key = press.key.toLowerCase();
    const held = first;
    first = null;
    if (press.altKey || press.shiftKey) return null;
    if (press.ctrlKey || press.metaKey)
      return shortcuts.find((shortcut) => shortcut === `mod+${key}`) ?? null;
    if (isTyping) return null;
    if (held && nowMs - held.atMs <= SEQUENCE_MS) {
      const sequence = `${held.key} ${key}`;
      if (shortcuts.includes(sequence)) return sequence;
    }
    if (shortcuts.some((shortcut) => shortcut.startsWith(`${key} `))) first = { key, atMs: nowMs };
    return null;
  };
}

/** Whether keys pressed here are text. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
