import type { Page } from "@playwright/test";
import { findInaccessible } from "./find-inaccessible.ts";

/** Sentences about what a program can see wrong with the screen as it stands: sizes, places and names, not taste. */
export async function findWrong(page: Page, isTouch: boolean): Promise<string[]> {
  const said = [...(await findMisplaced(page)), ...(await findCut(page)), ...(await findInaccessible(page))];
  return isTouch ? [...said, ...(await findSmallTargets(page))] : said;
}

const CONTROLS = "button, a[href], input, select, textarea, [role=tab]";

/** A page wider than its window, or a control that stands beside it. */
function findMisplaced(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const { scrollWidth } = document.documentElement;
    const isWide = scrollWidth > window.innerWidth;
    const outside = [...document.querySelectorAll(controls)].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isShown =
        width > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const scrolls = element.parentElement?.closest("[class*=overflow-x]") !== null;
      return isShown && !scrolls && (left < -1 || right > window.innerWidth + 1);
    });
    return [
      ...(isWide ? [`the page is ${scrollWidth} px wide in a window of ${window.innerWidth}`] : []),
      ...outside.map((element) => `stands outside: ${element.outerHTML.slice(0, 120)}`),
    ];
  }, CONTROLS);
}

/** Words that end at an edge without an ellipsis. */
function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll("button, h1, h2, h3, p, label, span, dt, dd")].filter(
      (element) => {
        const style = getComputedStyle(element);
        const isMeant = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
        const isCut = element.scrollWidth > element.clientWidth + 1 && style.overflowX === "hidden";
        return isCut && !isMeant && element.clientWidth > 1 && element.checkVisibility();
      },
    );
    return cut.map((element) => `is cut: ${(element.textContent ?? "").slice(0, 60)}`);
  });
}

/** Controls below 44 x 44 CSS px, unless they stand in a line of text or a label that is large enough takes their touches. */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const modal = [...document.querySelectorAll("[role=dialog]")].at(-1);
    const small = [...(modal ?? document).querySelectorAll(controls)].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const isReached = element.closest("[inert], [aria-hidden=true], .sr-only") === null;
      const isInText = getComputedStyle(element).display === "inline";
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const hasLargeLabel = labels.some((label) => label.getBoundingClientRect().height >= 43.5);
      const isSmall = width > 1 && (width < 43.5 || height < 43.5);
      return isSmall && isShown && isReached && !isInText && !hasLargeLabel;
    });
    const describe = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return `${element.tagName.toLowerCase()} "${name.trim().slice(0, 40)}" is ${Math.round(width)} x ${Math.round(height)} px`;
    };
    return [...new Set(small.map(describe))].map((sentence) => `small for a finger: ${sentence}`);
  }, CONTROLS);
}
