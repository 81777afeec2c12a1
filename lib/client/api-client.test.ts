import { afterEach, describe, expect, it, vi } from "vitest";
import { request, requestJson } from "./api-client";
import { onSessionForgotten } from "./session-expiry";

const answerWith = (response: () => Response | Promise<Response>) =>
  vi.stubGlobal("fetch", () => Promise.resolve().then(response));

afterEach(() => vi.unstubAllGlobals());

describe("request", () => {
  it("carries the server's words of a failure", async () => {
    const error = {
      code: "invalid_request",
      message: "count is wrong",
      hint: "Send 1 to 8.",
      requestId: "r1",
      details: [{ path: "count", message: "too big" }],
    };
    answerWith(() => Response.json({ error }, { status: 400 }));
    await expect(request("/x")).rejects.toMatchObject({ ...error, status: 400 });
  });

  it("gives a code of its own where the failure is no JSON of ours", async () => {
    answerWith(() => new Response("<html>bad gateway</html>", { status: 502 }));
    await expect(request("/x")).rejects.toMatchObject({ code: "internal", status: 502 });
  });

  it("tells no network from a cancelled request", async () => {
    answerWith(() => Promise.reject(new TypeError("network")));
    await expect(request("/x")).rejects.toMatchObject({ code: "offline", status: 0 });
    const signal = AbortSignal.abort();
    answerWith(() => Promise.reject(signal.reason));
    await expect(request("/x", { signal })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("says that the session is over on 401, but not for a wrong key at sign-in", async () => {
    const listener = vi.fn();
    onSessionForgotten(listener);
    answerWith(() => Response.json({ error: { code: "unauthorized" } }, { status: 401 }));
    await expect(request("/api/v1/session", { method: "POST", body: {} })).rejects.toThrow();
    expect(listener).not.toHaveBeenCalled();
    await expect(request("/api/v1/images")).rejects.toThrow();
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe("requestJson", () => {
  it("fails in words when the reply is no JSON", async () => {
    answerWith(() => new Response("hello"));
    await expect(requestJson("/x", (json) => json)).rejects.toMatchObject({ code: "internal" });
  });
});
