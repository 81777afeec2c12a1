import type { GenerationOutcome } from "@/lib/domain/ports";
import { outcomeHeaders } from "../idempotency";
import { serverTiming } from "../server-timing";

/** The headers of a JSON reply that tell what was made, for protocols whose bodies have no place for it. */
export function generationHeaders(outcome: GenerationOutcome): Headers {
  const { generation } = outcome;
  const headers = new Headers({
    ...outcomeHeaders(outcome),
    "content-type": "application/json",
    "x-generation-id": generation.id,
    "x-model": encodeURIComponent(generation.model),
    "x-stored": String(generation.stored),
    "server-timing": serverTiming(generation),
  });
  if (generation.actual.seed !== null) headers.set("x-seed", String(generation.actual.seed));
  return headers;
}
