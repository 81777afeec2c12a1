// Generated from app/**/route.ts by scripts/toolbox/worker-routes.ts. Do not edit: run `npm run generate`.
import type { WorkerRoute } from "@/lib/http/express-lane";
import * as route0 from "./app/api/generate-image/route";
import * as route1 from "./app/api/image/route";
import * as route2 from "./app/api/models/route";
import * as route3 from "./app/api/v1/generations/[id]/route";
import * as route4 from "./app/api/v1/generations/route";
import * as route5 from "./app/api/v1/images/[id]/restore/route";
import * as route6 from "./app/api/v1/images/[id]/route";
import * as route7 from "./app/api/v1/images/[id]/thumbnail/route";
import * as route8 from "./app/api/v1/images/route";
import * as route9 from "./app/api/v1/keys/[id]/route";
import * as route10 from "./app/api/v1/keys/route";
import * as route11 from "./app/api/v1/models/route";
import * as route12 from "./app/api/v1/prompts/route";
import * as route13 from "./app/api/v1/session/route";
import * as route14 from "./app/api/v1/status/route";
import * as route15 from "./app/api/v1/usage/route";
import * as route16 from "./app/i/[file]/route";
import * as route17 from "./app/v1/[...path]/route";
import * as route18 from "./app/v1/chat/completions/route";
import * as route19 from "./app/v1/images/edits/route";
import * as route20 from "./app/v1/images/generations/route";
import * as route21 from "./app/v1/images/variations/route";
import * as route22 from "./app/v1/models/[...id]/route";
import * as route23 from "./app/v1/models/route";

export const workerRoutes: readonly WorkerRoute[] = [
  { pattern: "/api/generate-image", module: route0 },
  { pattern: "/api/image", module: route1 },
  { pattern: "/api/models", module: route2 },
  { pattern: "/api/v1/generations/[id]", module: route3 },
  { pattern: "/api/v1/generations", module: route4 },
  { pattern: "/api/v1/images/[id]/restore", module: route5 },
  { pattern: "/api/v1/images/[id]", module: route6 },
  { pattern: "/api/v1/images/[id]/thumbnail", module: route7 },
  { pattern: "/api/v1/images", module: route8 },
  { pattern: "/api/v1/keys/[id]", module: route9 },
  { pattern: "/api/v1/keys", module: route10 },
  { pattern: "/api/v1/models", module: route11 },
  { pattern: "/api/v1/prompts", module: route12 },
  { pattern: "/api/v1/session", module: route13 },
  { pattern: "/api/v1/status", module: route14 },
  { pattern: "/api/v1/usage", module: route15 },
  { pattern: "/i/[file]", module: route16 },
  { pattern: "/v1/[...path]", module: route17 },
  { pattern: "/v1/chat/completions", module: route18 },
  { pattern: "/v1/images/edits", module: route19 },
  { pattern: "/v1/images/generations", module: route20 },
  { pattern: "/v1/images/variations", module: route21 },
  { pattern: "/v1/models/[...id]", module: route22 },
  { pattern: "/v1/models", module: route23 },
];
