// npm run bench:typing: how soon a typed letter is on the screen; see bench/typing.ts.
import { inRoot } from "./toolbox/paths.ts";
import { endChildrenWithUs, runNode } from "./toolbox/run.ts";

endChildrenWithUs();
const { code } = await runNode([inRoot("bench", "typing.ts"), ...process.argv.slice(2)]);
process.exit(code);
