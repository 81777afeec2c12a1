import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ERRORS } from "@/lib/domain/errors";
import { LOCALES } from "@/lib/domain/locales";
import { loadMessages } from "./messages";

const ROOT = join(import.meta.dirname, "../..");

function sourcesIn(folder: string, ending: RegExp): { readonly path: string; readonly text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path) && !path.includes(".test."))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(ROOT, folder, path), "utf8") }));
}

const sources = ["components", "lib/i18n", "app/[locale]"].flatMap((folder) => sourcesIn(folder, /\.tsx?$/));
const allText = sources.map((source) => source.text).join("\n");
/** Starts of keys that are made at run time: t(`error.${code}.title`). */
const madeKeys = [...allText.matchAll(/`([\w.]+\.)\$\{[^}]+\}((?:\.\w+)?)`/g)].map(
  ([, start = "", end = ""]) => ({ start, end }),
);

function isUsed(key: string): boolean {
  if (allText.includes(`"${key}"`)) return true;
  return madeKeys.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe("the messages", () => {
  const english = Object.entries(loadMessages("en"));

  it("have the same keys, in the same order, in every language", () => {
    for (const locale of LOCALES) {
      expect(Object.keys(loadMessages(locale))).toEqual(english.map(([key]) => key));
    }
  });

  it("have the same placeholders in every language, and no empty text", () => {
    for (const locale of LOCALES) {
      const messages: Readonly<Record<string, string>> = loadMessages(locale);
      for (const [key, text] of english) {
        expect({ key, names: placeholders(messages[key] ?? "") }).toEqual({ key, names: placeholders(text) });
        expect({ key, isEmpty: messages[key]?.trim() === "" }).toEqual({ key, isEmpty: false });
      }
    }
  });

  it("are all used", () => {
    expect(english.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([]);
  });

  it("have words for every error there is", () => {
    const keys = new Set(english.map(([key]) => key));
    const missing = [...Object.keys(ERRORS), "offline", "no_backup"].filter(
      (code) => !keys.has(`error.${code}.title`) || !keys.has(`error.${code}.text`),
    );
    expect(missing).toEqual([]);
  });
});

describe("the components", () => {
  it("hold no words of their own", () => {
    /** Text between tags, or in an attribute that people read. */
    const patterns = [
      /(?<!=)>\s*([A-Za-z\u4e00-\u9fff][^<>{}=;()]*[A-Za-z\u4e00-\u9fff])\s*</g,
      /\b(?:aria-label|placeholder|title|alt)="([^"]*[A-Za-z\u4e00-\u9fff][^"]*)"/g,
    ];
    const found = sources
      .filter((source) => source.path.endsWith(".tsx"))
      .flatMap(({ path, text }) =>
        patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => `${path}: ${match[1]}`)),
      );
    expect(found).toEqual([]);
  });
});
