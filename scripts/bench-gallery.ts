// npm run bench:gallery: how smoothly a large gallery scrolls; see bench/gallery-scroll.ts.
import { inRoot } from "./toolbox/paths.ts";
import { endChildrenWithUs, runNode } from "./toolbox/run.ts";

endChildrenWithUs();
const { code } = await runNode([inRoot("bench", "gallery-scroll.ts"), ...process.argv.slice(2)]);
process.exit(code);
