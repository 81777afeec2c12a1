import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { isTest, readSourceFiles } from "./support/source-files";

const files = readSourceFiles("app", "components", "lib", "emulator", "scripts", "bench", "test", "e2e");

/** The longest a file may be, in lines. Tests and data tables have only the last limit. */
function maxLines(path: string): number {
  if (isTest(path) || path.startsWith("e2e/")) return 400;
  if (/^app\/.*\/?(page|layout|route)\.tsx?$/.test(path)) return 60;
  if (path.startsWith("components/")) return 200;
  if (path.startsWith("lib/")) return 250;
  return 400;
}

describe("file budgets", () => {
  it("keeps every file small enough to read in one go", () => {
    const over = files.filter((file) => file.lineCount > maxLines(file.path));
    expect(over.map((file) => `${file.path}: ${file.lineCount} lines of ${maxLines(file.path)}`)).toEqual([]);
  });

  it("has no file that collects: no utils, no helpers, no index that re-exports", () => {
    const collecting = files.filter(({ path, text }) => {
      if (/^(utils?|helpers?|misc|common|shared)\.tsx?$/.test(basename(path))) return true;
      return /^index\.tsx?$/.test(basename(path)) && /^export \* from/m.test(text);
    });
    expect(collecting.map((file) => file.path)).toEqual([]);
  });
});
