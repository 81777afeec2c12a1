import { startingSettings } from "./composer-defaults";
import { type ComposerSettings, EMPTY_SETTINGS } from "./composer-settings";
import { createStore } from "./create-store";
import { asRecord, asString } from "./json";
import { readSettingsFromQuery, writeSettingsToQuery } from "./settings-url";
import { wasReloaded } from "./was-reloaded";

const STORAGE_KEY = "composer";
const SAVE_DELAY_MS = 300;
/** Where no event tells of the router's own writing. */
const LATER_LOOKS_MS = [1_200, 4_000] as const;

let hasStarted = false;

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

function readDraft(storage: "localStorage" | "sessionStorage"): ComposerSettings | null {
  try {
    const stored = asRecord(JSON.parse(window[storage].getItem(STORAGE_KEY) ?? "null"));
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

/**
 * This tab's own draft, if this very page was reloaded: it has the last words, which the address may lack, and no other
 * tab's.
 */
function reloadedDraft(): ComposerSettings | null {
  if (hasStarted || !wasReloaded()) return null;
  const [load] = performance.getEntriesByType("navigation");
  const path = load && new URL(load.name).pathname;
  return path === window.location.pathname ? readDraft("sessionStorage") : null;
}

function writeDraft(settings: ComposerSettings): void {
  const query = new URLSearchParams();
  writeSettingsToQuery(settings, query);
  try {
    const { prompt, edited } = settings;
    const draft = JSON.stringify({ query: query.toString(), prompt, edited });
    sessionStorage.setItem(STORAGE_KEY, draft);
    localStorage.setItem(STORAGE_KEY, draft);
  } catch {
    // No storage: the draft lives as long as the page.
  }
}

/** The same from a page without the composer: the draft of the last visit is taken up first and kept after. */
export function changeDraft(change: Partial<ComposerSettings>): void {
  if (!hasStarted && Object.is(composer.get(), EMPTY_SETTINGS))
    composer.set(readDraft("localStorage") ?? startingSettings());
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
 * Takes over what this tab had before a reload, or the settings in the address, or else the draft of the last visit; from
 * then on every change is kept in all three. Returns what stops it (the create page is left).
 */
export function startComposer(): () => void {
  const given = reloadedDraft() ?? readSettingsFromQuery(new URLSearchParams(window.location.search));
  if (given) composer.set(given);
  else if (!hasStarted && Object.is(composer.get(), EMPTY_SETTINGS))
    composer.set(readDraft("localStorage") ?? startingSettings());
  hasStarted = true;

  const { pathname } = window.location;
  const writeAddress = () => {
    // Another page is on its way.
    if (window.location.pathname !== pathname) return;
    const url = new URL(window.location.href);
    writeSettingsToQuery(composer.get(), url.searchParams);
    if (url.href !== window.location.href) window.history.replaceState(window.history.state, "", url);
  };
  const save = () => {
    writeAddress();
    writeDraft(composer.get());
  };
  save();
  const { navigation } = window;
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const letGo = () => timers.forEach(clearTimeout);
  const saveSoon = () => {
    letGo();
    timers = [
      setTimeout(save, SAVE_DELAY_MS),
      ...(navigation ? [] : LATER_LOOKS_MS.map((delay) => setTimeout(writeAddress, delay))),
    ];
  };
  const unsubscribe = composer.subscribe(saveSoon);
  // The router writes an address too when it has rendered, which takes its time on a slow machine: after Back, as when the
  // lightbox closes, the one from before the last changes, and after a way to this very page a bare one.
  const [history, event] = navigation ? [navigation, "currententrychange"] : [window, "popstate"];
  history.addEventListener(event, saveSoon);
  const saveNow = () => writeDraft(composer.get());
  window.addEventListener("pagehide", saveNow);
  return () => {
    letGo();
    unsubscribe();
    history.removeEventListener(event, saveSoon);
    window.removeEventListener("pagehide", saveNow);
    writeDraft(composer.get());
  };
}
