import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../scripts/toolbox/find-chromium.ts";
import { inRoot } from "../scripts/toolbox/paths.ts";

const isRoot = process.getuid?.() === 0;

/**
 * Root's Chromium gives its compositor and its window precedence over the page (nice -8, the page 0 or 5), which no other
 * user's may: where cores are few, the page is slower there than for any visitor. False where the system has no `unshare`
 * or does not allow it.
 */
function canRunAsUser(): boolean {
  return isRoot && spawnSync("unshare", ["--user", "--map-user=1000", "true"]).status === 0;
}

/** The system's Chromium, as a visitor runs it. */
export function startChromium(flags: readonly string[] = []): Promise<Browser> {
  const file = findChromium();
  const args = [...(isRoot ? ["--no-sandbox"] : []), ...flags];
  if (!file || !canRunAsUser()) return chromium.launch({ executablePath: file, args });
  return chromium.launch({
    executablePath: inRoot("bench", "chromium-as-user.sh"),
    env: { ...process.env, PICTOR_CHROMIUM: file },
    args,
  });
}
