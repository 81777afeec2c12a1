// npm run lock: after `npm install X` from a mirror that lacks other platforms' packages, puts those back into the lock.
import { readFileSync, writeFileSync } from "node:fs";
import { completeLock, type LockFile } from "./toolbox/complete-lock.ts";
import { inRoot } from "./toolbox/paths.ts";

const file = inRoot("package-lock.json");
const lock: LockFile = JSON.parse(readFileSync(file, "utf8"));
const added = completeLock(lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length > 0 ? `Added to the lock:\n${added.join("\n")}` : "The lock names every platform's packages.",
);
