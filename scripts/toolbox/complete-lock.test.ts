import { describe, expect, it } from "vitest";
import { completeLock, type LockFile } from "./complete-lock";

const runtime = (version: string) => ({
  version,
  optionalDependencies: {
    "@r/bin-linux-64": version,
    "@r/bin-darwin-arm64": version,
    "@r/bin-linux-x64-musl": version,
  },
});

describe("completeLock", () => {
  it("adds what is missing beside what is there, pinned and for its platform only", () => {
    const lock: LockFile = {
      packages: {
        "": {},
        "node_modules/r": runtime("2.0.0"),
        "node_modules/@r/bin-linux-64": { version: "2.0.0" },
      },
    };
    expect(completeLock(lock)).toEqual([
      "node_modules/@r/bin-darwin-arm64",
      "node_modules/@r/bin-linux-x64-musl",
    ]);
    expect(lock.packages["node_modules/@r/bin-darwin-arm64"]).toEqual({
      version: "2.0.0",
      os: ["darwin"],
      cpu: ["arm64"],
      optional: true,
    });
    expect(lock.packages["node_modules/@r/bin-linux-x64-musl"]).toMatchObject({
      os: ["linux"],
      libc: ["musl"],
    });
    expect(completeLock(lock)).toEqual([]);
  });

  it("keeps the packages of two versions apart", () => {
    const lock: LockFile = {
      packages: {
        "node_modules/r": runtime("2.0.0"),
        "node_modules/@r/bin-linux-64": { version: "2.0.0" },
        "node_modules/tool/node_modules/r": runtime("1.0.0"),
      },
    };
    completeLock(lock);
    expect(lock.packages["node_modules/@r/bin-darwin-arm64"]?.version).toBe("2.0.0");
    expect(lock.packages["node_modules/tool/node_modules/r/node_modules/@r/bin-darwin-arm64"]?.version).toBe(
      "1.0.0",
    );
  });

  it("leaves alone what is not for a platform", () => {
    const packages = {
      "node_modules/a": { version: "1.0.0", optionalDependencies: { "pg-native": "3.0.0" } },
    };
    expect(completeLock({ packages })).toEqual([]);
  });
});
