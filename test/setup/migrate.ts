import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

// Every test file starts on a database that the real migrations made.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
