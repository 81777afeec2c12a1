import { expect, test } from "vitest";
import { mainThreadTimes } from "./main-thread.ts";

const task = (tid: number, dur: number, tdur: number) => ({
  name: "RunTask",
  ph: "X",
  pid: 1,
  tid,
  dur,
  tdur,
});
const script = (tid: number) => ({ name: "EvaluateScript", ph: "X", pid: 1, tid, dur: 1, tdur: 1 });

test("the main thread is the one that evaluates the page's scripts", () => {
  const events = [
    task(7, 90_000, 90_000),
    script(3),
    task(3, 20_000, 5_000),
    task(3, 4_000, 3_000),
    script(3),
  ];
  expect(mainThreadTimes(events)).toEqual({ wallMs: 24, processorMs: 8 });
});

test("events without a duration, and what is no event, count nothing", () => {
  expect(mainThreadTimes([{ name: "RunTask", pid: 1, tid: 3 }, null, "x"])).toEqual({
    wallMs: 0,
    processorMs: 0,
  });
  expect(mainThreadTimes([])).toEqual({ wallMs: 0, processorMs: 0 });
});
