import { expect, test } from "vitest";
import { negotiate } from "./accept";

const OFFERS = ["application/json", "text/event-stream", "image/*"] as const;

test.each([
  [null, "application/json"],
  ["*/*", "application/json"],
  ["application/json", "application/json"],
  ["text/event-stream", "text/event-stream"],
  ["image/*", "image/*"],
  ["image/png", "image/*"],
  ["image/webp,image/png;q=0.8", "image/*"],
  ["image/*;q=0.5, application/json;q=0.4", "image/*"],
  ["application/json;q=0.4, text/event-stream;q=0.9", "text/event-stream"],
  ["text/*", "text/event-stream"],
  ["application/json;q=0, */*", "text/event-stream"],
  ["*/*;q=0.1, application/json;q=0", "text/event-stream"],
  ["TEXT/Event-Stream", "text/event-stream"],
  ["text/html", null],
  ["application/json;q=nonsense", null],
  [",,,", null],
])("Accept %s is answered with %s", (accept, form) => {
  const headers = new Headers(accept === null ? {} : { accept });
  expect(negotiate(new Request("http://host/", { headers }), OFFERS)).toBe(form);
});
