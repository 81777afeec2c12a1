// npm run bench:lighthouse: what Lighthouse says of the pages; see bench/lighthouse.ts.
import { inRoot } from "./toolbox/paths.ts";
import { endChildrenWithUs, runNode } from "./toolbox/run.ts";

endChildrenWithUs();
const { code } = await runNode([inRoot("bench", "lighthouse.ts"), ...process.argv.slice(2)]);
process.exit(code);
