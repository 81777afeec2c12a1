import { afterEach, describe, expect, it, vi } from "vitest";
import { createKey, keyState, readKey } from "./keys-api";

const KEY = {
  id: "key_1",
  name: "phone",
  prefix: "pk_abc",
  scopes: ["write", "read", "dance"],
  dailyNeuronLimit: 500,
  requestsPerMinute: null,
  createdAt: "2026-11-01T00:00:00.000Z",
  lastUsedAt: null,
  expiresAt: "2026-12-01T00:00:00.000Z",
  revokedAt: null,
};

afterEach(() => vi.unstubAllGlobals());

describe("readKey", () => {
  it("keeps the scopes it knows, from least to most", () => {
    expect(readKey(KEY)).toEqual({ ...KEY, scopes: ["read", "write"] });
    expect(readKey({ name: "no id" })).toBeNull();
  });
});

describe("keyState", () => {
  const key = readKey(KEY);
  if (!key) throw new Error("the sample key was not read");

  it("ends with the expiry, and a revoked key stays revoked", () => {
    expect(keyState(key, Date.parse("2026-11-30T23:59:59Z"))).toBe("active");
    expect(keyState(key, Date.parse("2026-12-01T00:00:00Z"))).toBe("expired");
    expect(keyState({ ...key, expiresAt: null }, Date.parse("2099-01-01"))).toBe("active");
    expect(keyState({ ...key, revokedAt: "2026-11-02T00:00:00Z" }, Date.parse("2099-01-01"))).toBe("revoked");
  });
});

describe("createKey", () => {
  const request = {
    name: "phone",
    scopes: ["read" as const],
    dailyNeuronLimit: null,
    requestsPerMinute: null,
    expiresAt: null,
  };

  it("hands over the secret", async () => {
    vi.stubGlobal("fetch", async () => Response.json({ ...KEY, secret: "pk_abcdef" }, { status: 201 }));
    await expect(createKey(request)).resolves.toMatchObject({ key: { id: "key_1" }, secret: "pk_abcdef" });
  });

  it("does not take a reply without a secret for a key", async () => {
    vi.stubGlobal("fetch", async () => Response.json(KEY, { status: 201 }));
    await expect(createKey(request)).rejects.toMatchObject({ code: "internal" });
  });
});
