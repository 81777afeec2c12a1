import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { PictorError } from "@/lib/domain/errors";
import { createLibrary } from "./create-library";

const BYTES = Uint8Array.of(1, 2, 3);

test("bytes go to the bucket, or to KV where there is none", async () => {
  const { DB: db, IMAGES_BUCKET: bucket, IMAGES_KV: kv } = env;
  await createLibrary({ db, bucket, kv }).imageStore.put("both.png", BYTES, "image/png");
  expect(await bucket?.head("both.png")).not.toBeNull();
  expect(await kv?.get("both.png")).toBeNull();

  await createLibrary({ db, kv }).imageStore.put("kv.png", BYTES, "image/png");
  expect(await kv?.get("kv.png", "arrayBuffer")).toHaveProperty("byteLength", 3);
});

test("without either there is no library", () => {
  expect(() => createLibrary({ db: env.DB })).toThrow(PictorError);
});
