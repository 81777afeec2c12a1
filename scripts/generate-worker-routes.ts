// npm run generate: writes worker-routes.generated.ts, the express lane's table, and the OpenAPI document made from the
// routes in it. Every build does it too.
import { generateOpenApi } from "./toolbox/openapi-document.ts";
import { generateWorkerRoutes } from "./toolbox/worker-routes.ts";

console.log(
  generateWorkerRoutes() ? "Wrote worker-routes.generated.ts." : "worker-routes.generated.ts is up to date.",
);
console.log(
  (await generateOpenApi()) ? "Wrote the OpenAPI document." : "The OpenAPI document is up to date.",
);
