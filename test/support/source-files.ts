import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** One TypeScript file of the repository. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes: "lib/domain/errors.ts". */
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  /** What it imports or re-exports, as written: "@/lib/domain/errors", "./cors", "zod". */
  readonly specifiers: readonly string[];
}

const imports =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']|(?:^|\n)import\s+["']([^"']+)["']/g;

/** Every .ts and .tsx file below the given folders of the repository. */
export function readSourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
      .map((entry) =>
        readSourceFile(relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")),
      ),
  );
}

export function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const specifiers = [...text.matchAll(imports)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
  return { path, text, lineCount: text.trimEnd().split("\n").length, specifiers };
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The path an import inside the repository points to, without its ending; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return withoutEnding(specifier.slice(2));
  if (specifier.startsWith(".")) return withoutEnding(join(dirname(from), specifier).split(sep).join("/"));
  return null;
}

export const withoutEnding = (path: string): string => path.replace(/\.tsx?$/, "");
