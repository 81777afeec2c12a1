// npm run check: what is fast enough to run while working.
import { lint, runPhases, types, unitTests } from "./toolbox/phases.ts";
import { endChildrenWithUs } from "./toolbox/run.ts";

endChildrenWithUs();
await runPhases([lint, types, unitTests]);
