import { expect, test } from "vitest";
import { readByteRange } from "./byte-range";

test.each([
  ["bytes=0-0", { kind: "from", offset: 0, length: 1 }],
  ["bytes=5-", { kind: "from", offset: 5 }],
  ["bytes=5-9", { kind: "from", offset: 5, length: 5 }],
  ["Bytes=-3", { kind: "last", length: 3 }],
  ["bytes=9-5", null],
  ["bytes=-", null],
  ["bytes=0-1,3-4", null],
  ["items=0-1", null],
  ["bytes=99999999999999999999-", null],
  [null, null],
])("Range %s", (header, range) => {
  expect(readByteRange(header)).toEqual(range);
});
