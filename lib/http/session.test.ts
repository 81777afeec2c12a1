import { expect, test } from "vitest";
import { accessKeys } from "./access-keys";
import { clearedSessionCookie, hasValidSession, SESSION_COOKIE, sessionCookie } from "./session";

const NOW = Date.UTC(2026, 10, 22);
const DAY_MS = 24 * 60 * 60 * 1000;

function withCookie(cookie: string): Request {
  return new Request("https://studio.example/", { headers: { cookie: `locale=en; ${cookie}; other=1` } });
}
async function newCookie(apiKey = "owner-key"): Promise<string> {
  return (await sessionCookie(await accessKeys(apiKey), NOW)).split(";")[0] ?? "";
}

test("a session lasts 30 days, not longer", async () => {
  const request = withCookie(await newCookie());
  const keys = await accessKeys("owner-key");
  expect(await hasValidSession(request, keys, NOW)).toBe(true);
  expect(await hasValidSession(request, keys, NOW + 30 * DAY_MS - 1000)).toBe(true);
  expect(await hasValidSession(request, keys, NOW + 30 * DAY_MS)).toBe(false);
});

test("another API_KEY ends every session", async () => {
  expect(await hasValidSession(withCookie(await newCookie()), await accessKeys("new-key"), NOW)).toBe(false);
});

test("a cookie with anything changed is refused", async () => {
  const cookie = await newCookie();
  const keys = await accessKeys("owner-key");
  const [name = "", value = ""] = cookie.split(/=(.*)/);
  const [version = "", expires = "", nonce = "", signature = ""] = value.split(".");
  const forgeries = [
    `${name}=${version}.${Number(expires) + 1}.${nonce}.${signature}`,
    `${name}=${version}.${expires}.${nonce}x.${signature}`,
    `${name}=${version}.${expires}.${nonce}.${signature}x`,
    `${name}=v2.${expires}.${nonce}.${signature}`,
    `${name}=${version}.${expires}.${nonce}`,
    `${name}=${value}.more`,
    `${name}=`,
    `x${name}=${value}`,
  ];
  for (const forgery of forgeries) {
    expect(await hasValidSession(withCookie(forgery), keys, NOW), forgery).toBe(false);
  }
});

test("the cookie is bound to the host and out of reach of scripts", async () => {
  for (const cookie of [await sessionCookie(await accessKeys("owner-key"), NOW), clearedSessionCookie()]) {
    expect(cookie.startsWith(`${SESSION_COOKIE}=`)).toBe(true);
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
  }
});
