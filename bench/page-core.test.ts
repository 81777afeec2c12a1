import { expect, it } from "vitest";
import { readCores } from "./page-core";

it("reads lists of cores as Linux writes them", () => {
  expect(readCores("0")).toEqual([0]);
  expect(readCores("0-2,5")).toEqual([0, 1, 2, 5]);
});
