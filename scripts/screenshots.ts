// npm run screenshots: makes the README's pictures from the running product, with an empty library of its own.
// npm run screenshots -- --every-screen [--scene gallery] [--width 390] [--theme dark] [--locale zh-CN]: every screen in every size, theme, language and
// state instead, into .cache/screens, and what a program can see wrong with them, axe among it.
import { parseArgs } from "node:util";
import { buildWorker } from "./toolbox/build-worker.ts";
import { shootEveryScreen } from "./toolbox/every-screen.ts";
import { shootReadme } from "./toolbox/readme-screens.ts";
import { endChildrenWithUs } from "./toolbox/run.ts";
import { fillLibrary, fillShelves, launchChromium, startProduct } from "./toolbox/sample-library.ts";

const { values } = parseArgs({
  options: {
    "every-screen": { type: "boolean", default: false },
    scene: { type: "string" },
    width: { type: "string" },
    theme: { type: "string" },
    locale: { type: "string" },
  },
});

endChildrenWithUs();
await buildWorker();
const product = await startProduct();
try {
  await fillLibrary(product.url);
  const browser = await launchChromium();
  if (values["every-screen"]) {
    await fillShelves(product.url);
    const empty = await startProduct();
    const locked = await startProduct({ ALLOW_ANONYMOUS: "false" });
    try {
      const urls = { full: product.url, empty: empty.url, locked: locked.url };
      await shootEveryScreen(browser, urls, values);
    } finally {
      await Promise.all([empty.stop(), locked.stop()]);
    }
  } else {
    await shootReadme(browser, product.url);
  }
  await browser.close();
} finally {
  await product.stop();
}
