import { expect, test } from "@playwright/test";

const key = process.env.E2E_API_KEY ?? "";

test("nothing answers without the owner's key", async ({ request }) => {
  for (const [method, path] of [
    ["GET", "/api/v1/images"],
    ["GET", "/api/v1/prompts"],
    ["POST", "/api/v1/generations"],
    ["POST", "/api/image"],
  ] as const) {
    const response = await request.fetch(path, { method, ...(method === "POST" ? { data: {} } : {}) });
    expect.soft(response.status(), `${method} ${path}`).toBe(401);
  }
});

test("the key opens the API, and a wrong one does not", async ({ request }) => {
  const ask = async (token: string) =>
    (await request.get("/api/v1/images", { headers: { authorization: `Bearer ${token}` } })).status();
  expect(await ask(key)).toBe(200);
  expect(await ask(`${key}x`)).toBe(401);
  expect(await ask("")).toBe(401);
});
