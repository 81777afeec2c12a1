import { describe, expect, test } from "vitest";
import { DELETE, GET, POST } from "@/app/api/v1/session/route";
import { asOwner, callRoute, ORIGIN, OWNER_KEY } from "@/test/http-support";

const signIn = (key: unknown, headers: Record<string, string> = {}, env = {}) =>
  callRoute(POST, { body: { key }, headers: { "cf-connecting-ip": crypto.randomUUID(), ...headers }, env });

async function newSession(): Promise<string> {
  const response = await signIn(OWNER_KEY);
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("the sign-in of the studio", () => {
  test("the owner's key gives a cookie that signs in", async () => {
    const response = await signIn(OWNER_KEY);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ signedIn: true, anonymous: false, setupRequired: false });
    const cookie = await newSession();
    const session = await callRoute(GET, { headers: { cookie } });
    expect(await session.json()).toEqual({ signedIn: true, anonymous: false, setupRequired: false });
  });

  test("a wrong key gives none", async () => {
    const response = await signIn("not-the-key");
    expect(response.status).toBe(401);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("the eleventh attempt in ten minutes from one address has to wait, even with the right key", async () => {
    const headers = { "cf-connecting-ip": "192.0.2.7" };
    for (let attempt = 1; attempt <= 10; attempt++) expect((await signIn("wrong", headers)).status).toBe(401);
    const response = await signIn(OWNER_KEY, headers);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await signIn(OWNER_KEY)).status).toBe(200);
  });

  test("who knows the key may sign in as often as they like", async () => {
    const headers = { "cf-connecting-ip": "192.0.2.8" };
    for (let attempt = 1; attempt <= 9; attempt++) await signIn("wrong", headers);
    for (let attempt = 1; attempt <= 3; attempt++)
      expect((await signIn(OWNER_KEY, headers)).status).toBe(200);
    expect((await signIn("wrong", headers)).status).toBe(401);
  });

  test("signing out clears the cookie, but not on another site's behalf", async () => {
    const cookie = await newSession();
    const ours = await callRoute(DELETE, { method: "DELETE", headers: { cookie, origin: ORIGIN } });
    expect(ours.status).toBe(204);
    expect(ours.headers.get("set-cookie")).toContain("Max-Age=0");
    const foreignHeaders: Record<string, string>[] = [{ cookie, origin: "https://evil.example" }, { cookie }];
    for (const headers of foreignHeaders) {
      const foreign = await callRoute(DELETE, { method: "DELETE", headers });
      expect(foreign.status).toBe(403);
      expect(foreign.headers.get("set-cookie")).toBeNull();
    }
  });

  test("another site cannot sign the browser in", async () => {
    expect((await signIn(OWNER_KEY, { origin: "https://evil.example" })).status).toBe(403);
  });

  test("changing the key ends the session", async () => {
    const session = await callRoute(GET, {
      headers: { cookie: await newSession() },
      env: { API_KEY: "new" },
    });
    expect(await session.json()).toMatchObject({ signedIn: false });
  });

  test("without API_KEY the studio learns that setup is due, and nobody signs in", async () => {
    const env = { API_KEY: undefined };
    expect(await (await callRoute(GET, { env })).json()).toEqual({
      signedIn: false,
      anonymous: false,
      setupRequired: true,
    });
    expect((await signIn("anything", {}, env)).status).toBe(503);
  });

  test("the local start lets everybody in", async () => {
    const env = { API_KEY: undefined, ALLOW_ANONYMOUS: "true" };
    expect(await (await callRoute(GET, { env })).json()).toEqual({
      signedIn: false,
      anonymous: true,
      setupRequired: false,
    });
  });

  test("x-api-key and bearer both count", async () => {
    for (const headers of [asOwner, { "x-api-key": OWNER_KEY }]) {
      expect(await (await callRoute(GET, { headers })).json()).toMatchObject({ signedIn: true });
    }
  });
});
