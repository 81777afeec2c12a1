import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "@playwright/test";
import { chromiumOptions } from "../scripts/toolbox/find-chromium.ts";
import { inRoot } from "../scripts/toolbox/paths.ts";
import { waitForQuietMachine } from "./quiet-machine.ts";

/**
 * Root's Chromium gives its compositor and its window precedence over the page (nice -8, the page 0 or 5), which no other
 * user's may: where cores are few, the page is slower there than for any visitor. False where the system has no `unshare`
 * or does not allow it.
 */
function canRunAsUser(): boolean {
  return process.getuid?.() === 0 && spawnSync("unshare", ["--user", "--map-user=1000", "true"]).status === 0;
}

/** The system's Chromium, as a visitor runs it: without root's rights, and done with the pages of its own that it loads first. */
export async function startChromium(flags: readonly string[] = []): Promise<Browser> {
  const options = chromiumOptions(flags);
  const asUser =
    options.executablePath && canRunAsUser()
      ? {
          executablePath: inRoot("bench", "chromium-as-user.sh"),
          env: { ...process.env, PICTOR_CHROMIUM: options.executablePath },
        }
      : {};
  const browser = await chromium.launch({ ...options, ...asUser });
  await waitForQuietMachine();
  return browser;
}
