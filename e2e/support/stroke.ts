import type { Locator } from "@playwright/test";

/** A place on an element, each coordinate a share of its size. */
export type Place = readonly [x: number, y: number];
const STEPS = 5;

/** Draws a straight line on an element, with a finger where the screen takes one, else with the mouse. */
export async function drawLine(sheet: Locator, from: Place, to: Place, hasTouch: boolean): Promise<void> {
  const box = await sheet.boundingBox();
  if (!box) throw new Error("There is nothing to draw on.");
  const places = Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS;
    const at = (index: 0 | 1) => from[index] + (to[index] - from[index]) * share;
    return { x: box.x + box.width * at(0), y: box.y + box.height * at(1) };
  });
  const [first, ...rest] = places;
  if (!first) return;
  const page = sheet.page();
  if (!hasTouch) {
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    for (const { x, y } of rest) await page.mouse.move(x, y);
    await page.mouse.up();
    return;
  }
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: (typeof places)[number][]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [first]);
  for (const place of rest) await touch("touchMove", [place]);
  await touch("touchEnd", []);
  await devtools.detach();
}
