// npm run bench, bench:gallery, bench:typing, bench:lighthouse: runs one of the programs in bench/, which says what it
// measures.
import { inRoot } from "./toolbox/paths.ts";
import { endChildrenWithUs, runNode } from "./toolbox/run.ts";

const [program = "run", ...args] = process.argv.slice(2);

endChildrenWithUs();
const { code } = await runNode([inRoot("bench", `${program}.ts`), ...args]);
process.exit(code);
