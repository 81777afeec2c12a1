import { startingSettings } from "./composer-defaults";
import { type ComposerSettings, EMPTY_SETTINGS } from "./composer-settings";
import { createStore } from "./create-store";
import { asRecord, asString } from "./json";
import { readSettingsFromQuery, writeSettingsToQuery } from "./settings-url";

const STORAGE_KEY = "composer";
const SAVE_DELAY_MS = 300;

/** The composer's content. It outlives page changes; `startComposer` makes it outlive reloads too. */
export const composer = createStore<ComposerSettings>(EMPTY_SETTINGS);

/** An edited final prompt was made for the stages as they were; choosing other stages lets it go. */
const STAGES = ["translate", "enhance", "style"] as const;

export function changeComposer(change: Partial<ComposerSettings>): void {
  composer.set((settings) => {
    const next = { ...settings, ...change };
    const isOther = STAGES.some((stage) => next[stage] !== settings[stage]);
    return isOther && change.edited === undefined ? { ...next, edited: null } : next;
  });
}

/** `address`: only the draft that was kept under this address, see startComposer. */
function readDraft(address?: string): ComposerSettings | null {
  try {
    const stored = asRecord(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "null"));
    if (address !== undefined && stored.address !== address) return null;
    const query = asString(stored.query);
    if (query === null) return null;
    const settings = readSettingsFromQuery(new URLSearchParams(query)) ?? EMPTY_SETTINGS;
    const prompt = asString(stored.prompt) ?? settings.prompt;
    const edited = asRecord(stored.edited);
    const of = asString(edited.of);
    return { ...settings, prompt, edited: of === null ? null : { of, text: asString(edited.text) } };
  } catch {
    return null;
  }
}

function writeDraft(settings: ComposerSettings): void {
  const query = new URLSearchParams();
  writeSettingsToQuery(settings, query);
  try {
    const { prompt, edited } = settings;
    const address = window.location.search;
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ query: query.toString(), prompt, edited, address }));
  } catch {
    // No storage: the draft lives as long as the page.
  }
}

let hasStarted = false;

/** The same from a page without the composer: the draft of the last visit is taken up first and kept after. */
export function changeDraft(change: Partial<ComposerSettings>): void {
  if (!hasStarted && Object.is(composer.get(), EMPTY_SETTINGS))
    composer.set(readDraft() ?? startingSettings());
  hasStarted = true;
  changeComposer(change);
  writeDraft(composer.get());
}

/** Everything back to what this device starts with, but for the words. */
export function resetDraft(): void {
  const { prompt: _prompt, negativePrompt: _negativePrompt, ...rest } = startingSettings();
  changeDraft(rest);
}

/**
 * Takes over the settings in the address, or else the draft of the last visit; from then on every change is kept
 * in both. Returns what stops it (the create page is left).
 */
export function startComposer(): () => void {
  const { search } = window.location;
  const linked = readSettingsFromQuery(new URLSearchParams(search));
  // A page left within the delay has its last words in the draft alone; its address is still that of the words before.
  if (linked) composer.set(readDraft(search) ?? linked);
  else if (!hasStarted && Object.is(composer.get(), EMPTY_SETTINGS))
    composer.set(readDraft() ?? startingSettings());
  hasStarted = true;

  const save = () => {
    const settings = composer.get();
    const url = new URL(window.location.href);
    writeSettingsToQuery(settings, url.searchParams);
    if (url.href !== window.location.href) window.history.replaceState(window.history.state, "", url);
    writeDraft(settings);
  };
  save();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = composer.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_DELAY_MS);
  });
  const saveNow = () => writeDraft(composer.get());
  window.addEventListener("pagehide", saveNow);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener("pagehide", saveNow);
    writeDraft(composer.get());
  };
}
