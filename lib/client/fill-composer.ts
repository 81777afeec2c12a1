import { changeComposer, composer } from "./composer";
import type { ComposerSettings } from "./composer-settings";

/**
 * Puts settings into the composer. Returns what brings back the words that stood there, null where none are lost: a
 * prompt that was never sent is nowhere else.
 */
export function fillComposer(settings: Partial<ComposerSettings>): (() => void) | null {
  const before = composer.get();
  changeComposer(settings);
  const isLost = before.prompt.trim() !== "" && before.prompt !== composer.get().prompt;
  return isLost ? () => composer.set(before) : null;
}
