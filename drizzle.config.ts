import { defineConfig } from "drizzle-kit";

/** `npx drizzle-kit generate --name <what>` writes the next migration from the schema; wrangler applies them. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./lib/storage/*schema.ts",
  out: "./migrations",
});
