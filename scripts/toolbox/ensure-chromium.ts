import { fail } from "./fail.ts";
import { findChromium } from "./find-chromium.ts";
import { commandFile } from "./paths.ts";
import { runNode, runProgram } from "./run.ts";

/** Makes sure there is a Chromium: the one already there, else Playwright's download, else the system's package. */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;
  console.log("Installing Chromium for the end-to-end tests ...");
  await runNode([commandFile("@playwright/test", "playwright"), "install", "chromium"], {
    output: "capture",
  });
  if (!findChromium() && process.getuid?.() === 0) {
    await runProgram("apt-get", ["update"], { output: "capture" });
    await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      output: "capture",
    });
  }
  return (
    findChromium() ??
    fail(
      "The end-to-end tests need Chromium. Install it (Debian or Ubuntu: sudo apt-get install chromium) and run npm test again.",
    )
  );
}
