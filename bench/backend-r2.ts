import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "./read-body.ts";

interface StoredObject {
  readonly bytes: Buffer;
  readonly properties: Record<string, unknown>;
}
interface R2Request {
  readonly method: "head" | "get" | "put" | "delete" | string;
  readonly object?: string;
  readonly objects?: readonly string[];
  readonly httpFields?: Record<string, unknown>;
  readonly customFields?: unknown;
  readonly range?: { readonly offset?: string | number; readonly length?: string | number };
}

/**
 * R2 as the binding inside workerd calls it: a request object in a header (GET) or in front of the body (PUT),
 * and the object's properties as JSON in front of its bytes. Objects live in memory; put, get, head and delete.
 */
export function makeR2Backend(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const objects = new Map<string, StoredObject>();

  const answer = (response: ServerResponse, properties: object, bytes?: Buffer) => {
    const head = Buffer.from(JSON.stringify(properties));
    response.writeHead(200, {
      "content-type": "application/json",
      "cf-r2-metadata-size": head.length,
      "content-length": head.length + (bytes?.length ?? 0),
    });
    response.write(head);
    response.end(bytes);
  };

  const put = (asked: R2Request, bytes: Buffer, response: ServerResponse) => {
    const key = asked.object ?? "";
    const etag = createHash("md5").update(bytes).digest("hex");
    const properties = {
      name: key,
      version: randomBytes(16).toString("hex"),
      size: bytes.length,
      etag,
      uploaded: Date.now(),
      httpFields: asked.httpFields ?? {},
      customFields: asked.customFields ?? [],
      checksums: { 0: etag },
    };
    objects.set(key, { bytes, properties });
    answer(response, properties);
  };

  const get = (asked: R2Request, response: ServerResponse) => {
    const stored = objects.get(asked.object ?? "");
    if (!stored) {
      const error = { version: 1, v4code: 10007, message: "The specified key does not exist." };
      response.writeHead(404, { "cf-r2-error": JSON.stringify(error) });
      response.end();
      return;
    }
    if (asked.method === "head") return answer(response, stored.properties);
    const offset = Number(asked.range?.offset ?? 0);
    const length = Math.min(Number(asked.range?.length ?? stored.bytes.length), stored.bytes.length - offset);
    const part = stored.bytes.subarray(offset, offset + length);
    answer(response, { ...stored.properties, range: { offset, length } }, part);
  };

  return async (request, response) => {
    if (request.method === "GET") {
      return get(JSON.parse(String(request.headers["cf-r2-request"])) as R2Request, response);
    }
    const body = await readBody(request);
    const headSize = Number(request.headers["cf-r2-metadata-size"]);
    const asked = JSON.parse(body.subarray(0, headSize).toString("utf8")) as R2Request;
    if (asked.method === "put") return put(asked, body.subarray(headSize), response);
    for (const key of asked.objects ?? [asked.object ?? ""]) objects.delete(key);
    response.end();
  };
}
