import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "./paths.ts";

const lockFile = inRoot(".cache", "build.lock");

/** Runs `work` while no other command of this checkout builds: two builds would delete each other's files. */
export async function withBuildLock<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(inRoot(".cache"), { recursive: true });
  while (!takeLock()) await sleep(500);
  const release = () => rmSync(lockFile, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isHolderAlive()) rmSync(lockFile, { force: true });
    return false;
  }
}

function isHolderAlive(): boolean {
  try {
    process.kill(Number(readFileSync(lockFile, "utf8")) || 0, 0);
    return true;
  } catch {
    return false;
  }
}
