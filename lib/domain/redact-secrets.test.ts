import { expect, test } from "vitest";
import { redactSecrets, secretsOf } from "./redact-secrets";

const secrets = secretsOf({
  apiKey: "owner",
  external: { baseUrl: "https://x.example", apiKey: "owner-external", models: [] },
  accounts: [{ accountId: "acc-1", token: "tok-1" }],
});

test("blacks out each secret of the configuration, the longest first", () => {
  expect(redactSecrets("owner, owner-external, acc-1 and tok-1", secrets)).toBe(
    "[secret], [secret], [secret] and [secret]",
  );
});

test.each([
  ["authorization: Bearer abc.def", "authorization: Bearer [secret]"],
  ['{"authorization":"Basic dXNlcjpwYXNz"}', '{"authorization":"Basic [secret]"}'],
  [`the key pk_${"0".repeat(64)} is known`, "the key [secret] is known"],
  ["a bearer is somebody who bears", "a bearer [secret] somebody who bears"],
  ["nothing to hide", "nothing to hide"],
])("%j becomes %j", (text, redacted) => {
  expect(redactSecrets(text, [])).toBe(redacted);
});
