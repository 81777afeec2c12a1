// npm test: everything, in the order in which it fails fastest; the end-to-end tests run against both builds.
import { ensureChromium } from "./toolbox/ensure-chromium.ts";
import * as phases from "./toolbox/phases.ts";
import { endChildrenWithUs } from "./toolbox/run.ts";

endChildrenWithUs();
await ensureChromium();
await phases.runPhases([
  phases.lint,
  phases.types,
  phases.unitTests,
  phases.workerdTests,
  phases.builds,
  phases.builtFiles,
  ...phases.endToEndTests,
]);
