// npm run bench: measures the built Worker against a bare one; see bench/.
import { inRoot } from "./toolbox/paths.ts";
import { endChildrenWithUs, runNode } from "./toolbox/run.ts";

endChildrenWithUs();
const { code } = await runNode([inRoot("bench", "run.ts"), ...process.argv.slice(2)]);
process.exit(code);
