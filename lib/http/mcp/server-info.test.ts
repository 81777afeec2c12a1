import { expect, test } from "vitest";
import { version } from "@/package.json";
import { SERVER_INFO } from "./server-info";

test("the server says the version of the package", () => {
  expect(SERVER_INFO.version).toBe(version);
});
