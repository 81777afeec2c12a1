// npm run build: the Worker build in .open-next. npm run build:pages: the Pages directory in dist/pages as well.
import { prepare } from "./toolbox/prepare.mjs";

await prepare();

const { buildPages } = await import("./toolbox/build-pages.mjs");
const { buildWorker } = await import("./toolbox/build-worker.mjs");
const { endChildrenWithUs } = await import("./toolbox/run.mjs");

endChildrenWithUs();
const force = process.argv.includes("--force");
const isPages = process.argv.includes("--pages");
const { built } = isPages ? await buildPages({ force }) : await buildWorker({ force });
const place = isPages ? "dist/pages" : ".open-next";
console.log(built ? `Ready in ${place}.` : `${place} is up to date (--force builds it again).`);
