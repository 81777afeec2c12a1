// npm run generate: writes worker-routes.generated.ts, the express lane's table. Every build does it too.
import { generateWorkerRoutes } from "./toolbox/worker-routes.ts";

console.log(
  generateWorkerRoutes() ? "Wrote worker-routes.generated.ts." : "worker-routes.generated.ts is up to date.",
);
