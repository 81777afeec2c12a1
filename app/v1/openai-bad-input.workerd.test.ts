import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { grayPng } from "@/lib/http/openai/gray-png";
import { asOwner, faultyEmulator, ORIGIN } from "@/test/http-support";
import { localFetch } from "@/test/openai-support";

/** Whatever a model would be asked ends at once, as a model that is not there. */
const send = localFetch({ AI: faultyEmulator("5007"), LOG_LEVEL: "error" });
const errorSchema = z.strictObject({
  error: z.strictObject({
    message: z.string().min(1),
    type: z.string().min(1),
    param: z.string().nullable(),
    code: z.string().min(1),
  }),
});

async function expectError(path: string, body: BodyInit, contentType?: string) {
  const headers = { ...asOwner, ...(contentType && { "content-type": contentType }) };
  const response = await send(`${ORIGIN}${path}`, { method: "POST", headers, body });
  const text = await response.text();
  expect(response.status, text).toBeGreaterThanOrEqual(400);
  expect(response.status, text).toBeLessThan(500);
  expect(response.headers.get("x-should-retry")).toBe("false");
  errorSchema.parse(JSON.parse(text));
}

const scalar = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    null,
    "",
    "auto",
    "1024x1024",
    "0x0",
    "99999x1",
    "1:0",
    "16:9",
    "NaN",
    "1e999",
    "\u0000",
    "__proto__",
  ),
);
const anything = fc.oneof(scalar, fc.jsonValue({ maxDepth: 3 }));
const field = fc.constantFrom(
  ...[
    "model",
    "n",
    "size",
    "width",
    "height",
    "aspect_ratio",
    "seed",
    "steps",
    "cfg",
    "guidance_scale",
    "strength",
  ],
  ...["negative_prompt", "translate", "enhance", "stream", "response_format", "quality", "user", "prompt"],
  ...["messages", "image", "images", "mask", "stream_options", "image_config", "__proto__", "constructor"],
);
const fields = fc.dictionary(field, anything, { maxKeys: 8 });
const message = fc.record(
  {
    role: fc.oneof(fc.constantFrom("user", "assistant", "system"), anything),
    content: fc.oneof(
      anything,
      fc.array(fc.dictionary(fc.constantFrom("type", "text", "image_url"), anything)),
    ),
  },
  { requiredKeys: [] },
);
const png = grayPng({ width: 64, height: 64 }, new Uint8Array(64 * 64));

describe("bad input", { timeout: 120_000 }, () => {
  test("as JSON", async () => {
    const paths = fc.constantFrom("/v1/images/generations", "/v1/images/edits", "/v1/images/variations");
    await fc.assert(
      fc.asyncProperty(paths, fields, fc.boolean(), async (path, body, isComplete) => {
        const whole = isComplete ? { prompt: "a cat", ...body } : body;
        await streamsAside(whole, (text) => expectError(path, text, "application/json"));
      }),
      { numRuns: 400 },
    );
  });

  test("as a conversation", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 4 }), fields, async (messages, more) => {
        await streamsAside({ ...more, messages }, (text) =>
          expectError("/v1/chat/completions", text, "application/json"),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("as a form", async () => {
    const paths = fc.constantFrom("/v1/images/edits", "/v1/images/variations");
    const file = fc.oneof(
      fc.constant(png),
      fc.uint8Array({ maxLength: 80 }),
      fc.nat(300).map((end) => png.slice(0, end)),
    );
    const files = fc.array(fc.tuple(fc.constantFrom("image", "image[]", "mask", "images", "x"), file), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.dictionary(field, scalar, { maxKeys: 6 }),
        files,
        async (path, texts, parts) => {
          const form = new FormData();
          for (const [name, value] of Object.entries(texts))
            if (name !== "stream") form.append(name, String(value));
          for (const [name, bytes] of parts)
            form.append(name, new Blob([Uint8Array.from(bytes)]), "file.png");
          await expectError(path, form);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("as bytes that are no form", async () => {
    const boundaries = fc.constantFrom("; boundary=x", "; boundary=", "");
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 200 }),
        boundaries,
        fc.boolean(),
        async (text, boundary, parted) => {
          const body = parted ? `--x\r\n${text}\r\n--x--` : text;
          await expectError("/v1/images/edits", body, `multipart/form-data${boundary}`);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** An accepted request for events answers 200 and fails in the stream; that is not bad input. */
async function streamsAside(body: Record<string, unknown>, expectIt: (text: string) => Promise<void>) {
  const { stream: _stream, ...rest } = body;
  await expectIt(JSON.stringify(rest));
}
