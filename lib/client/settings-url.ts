import { activeEdit, type ComposerSettings, type EditedPrompt, EMPTY_SETTINGS } from "./composer-settings";

/** Longer prompts stay out of the address: browsers and proxies cut long ones. */
const MAX_PROMPT_IN_URL = 1_500;
const MAX_SEED = 4_294_967_295;
const MAX_COUNT = 8;

const NAMES = [
  "prompt",
  "negative",
  "model",
  "size",
  "steps",
  "guidance",
  "seed",
  "count",
  "translate",
  "enhance",
  "style",
  "final",
  "keep",
  "lines",
  "draft",
] as const;

function wholeNumber(text: string | null, max: number, min = 0): number | null {
  if (text === null || !/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

/** The settings as a query, without what is at its default. `query` may hold names that are not ours; they stay. */
export function writeSettingsToQuery(settings: ComposerSettings, query: URLSearchParams): void {
  for (const name of NAMES) query.delete(name);
  const put = (name: (typeof NAMES)[number], value: string | number | null) => {
    if (value !== null && value !== "") query.set(name, String(value));
  };
  if (settings.prompt.length <= MAX_PROMPT_IN_URL) put("prompt", settings.prompt.trim());
  if (settings.negativePrompt.length <= MAX_PROMPT_IN_URL) put("negative", settings.negativePrompt.trim());
  put("model", settings.model);
  put("size", settings.size ? `${settings.size.width}x${settings.size.height}` : null);
  put("steps", settings.steps);
  put("guidance", settings.guidanceScale);
  put("seed", settings.seed);
  put("count", settings.count === 1 ? null : settings.count);
  put("translate", settings.translate ? null : "off");
  put("enhance", settings.enhance ? "on" : null);
  put("style", settings.style);
  const edit = activeEdit(settings);
  if (edit && edit.text !== null && edit.text.length <= MAX_PROMPT_IN_URL) put("final", edit.text);
  put("keep", edit && edit.text === null ? "on" : null);
  put("lines", settings.lines ? "on" : null);
  put("draft", settings.draft ? "on" : null);
}

function readEdit(query: URLSearchParams): EditedPrompt | null {
  const of = (query.get("prompt") ?? "").trim();
  if (of === "") return null;
  if (query.get("keep") === "on") return { of, text: null };
  const text = query.get("final");
  return text === null ? null : { of, text };
}

/** The settings in a query; null: it has none. What is missing or makes no sense is left at its default. */
export function readSettingsFromQuery(query: URLSearchParams): ComposerSettings | null {
  if (!NAMES.some((name) => query.has(name))) return null;
  const [, width, height] = /^(\d{1,4})x(\d{1,4})$/.exec(query.get("size") ?? "") ?? [];
  const guidance = Number.parseFloat(query.get("guidance") ?? "");
  return {
    prompt: query.get("prompt") ?? "",
    negativePrompt: query.get("negative") ?? "",
    model: query.get("model"),
    size: Number(width) > 0 && Number(height) > 0 ? { width: Number(width), height: Number(height) } : null,
    steps: wholeNumber(query.get("steps"), 1_000, 1),
    guidanceScale: guidance >= 0 && guidance <= 100 ? guidance : null,
    seed: wholeNumber(query.get("seed"), MAX_SEED),
    count: wholeNumber(query.get("count"), MAX_COUNT, 1) ?? EMPTY_SETTINGS.count,
    translate: query.get("translate") !== "off",
    enhance: query.get("enhance") === "on",
    style: query.get("style"),
    edited: readEdit(query),
    lines: query.get("lines") === "on",
    draft: query.get("draft") === "on",
  };
}
