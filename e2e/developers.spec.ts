import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { test } from "./support/test.ts";

const run = promisify(execFile);
const env = { ...process.env, PICTOR_KEY: process.env.E2E_API_KEY ?? "" };
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Runs a text as a module in this folder, whose packages it finds, and resolves to what it printed. */
const runInNode = async (text: string) =>
  (await run(process.execPath, ["--input-type=module", "--eval", text], { env })).stdout.trim();

test("the snippets that are programs do what they say, as they are copied", async ({ page, request }) => {
  test.setTimeout(120_000);
  await page.goto("/developers");
  const snippet = async (label: string) => {
    await page
      .getByRole("radiogroup", { name: "Connect a client" })
      .getByText(label, { exact: true })
      .click();
    return (await page.locator("pre").first().textContent()) ?? "";
  };
  await expect(page.getByRole("heading", { name: "OpenAI", exact: true })).toBeVisible();

  const folder = mkdtempSync(join(tmpdir(), "pictor-snippet-"));
  await run("bash", ["-c", await snippet("cURL")], { cwd: folder, env });
  expect(readFileSync(join(folder, "lighthouse.jpg")).subarray(0, 3)).toEqual(JPEG);
  rmSync(folder, { recursive: true });

  const picture = await request.get(await runInNode(await snippet("JavaScript")));
  expect((await picture.body()).subarray(0, 3)).toEqual(JPEG);

  const bytes = await runInNode(`${await snippet("openai")}\nconsole.log(bytes.toString("hex", 0, 3));`);
  expect(bytes).toBe(JPEG.toString("hex"));

  expect(await runInNode(`${await snippet("AI SDK")}\nconsole.log(image.mediaType);`)).toBe("image/jpeg");
});

test("the reference shows each operation with a body that can be sent", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto("/developers");
  const operation = page.locator("#openaiCreateImage");
  await operation.locator("summary").click();
  const example = (await operation.locator("pre").textContent()) ?? "";
  const reply = await request.post(`${baseURL}/v1/images/generations`, { data: JSON.parse(example) });
  expect((await reply.json()).data).toHaveLength(1);
});
