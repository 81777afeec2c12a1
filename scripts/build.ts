// npm run build: the Worker build in .open-next. npm run build:pages: the Pages directory in dist/pages as well.
import { buildPages } from "./toolbox/build-pages.ts";
import { buildWorker } from "./toolbox/build-worker.ts";
import { endChildrenWithUs } from "./toolbox/run.ts";

endChildrenWithUs();
const force = process.argv.includes("--force");
const isPages = process.argv.includes("--pages");
const { built } = isPages ? await buildPages({ force }) : await buildWorker({ force });
const place = isPages ? "dist/pages" : ".open-next";
console.log(built ? `Ready in ${place}.` : `${place} is up to date (--force builds it again).`);
