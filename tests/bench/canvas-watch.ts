import type { Page } from "@playwright/test";

// What runs in the page while it is measured. Functions that are handed to the page know nothing from outside of them.

declare global {
  interface Window {
    /** When the first claim had been painted, in ms from the beginning of the navigation; 0 until then. */
    firstPaint: number;
  }
}

/** Lets every page that opens from now on note when its first claim was painted. */
export async function watchFirstPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.firstPaint = 0;
    const look = () => {
      const isThere = document.querySelector(".react-flow__node-claim") !== null;
      requestAnimationFrame(
        isThere
          ? () => {
              window.firstPaint = performance.now();
            }
          : look,
      );
    };
    requestAnimationFrame(look);
  });
}

/** What opening a page took, in ms from the beginning of the navigation, and the bytes of its document. */
export interface Opening {
  readonly answered: number;
  readonly received: number;
  readonly painted: number;
  readonly bytes: number;
}

/** Opens an address and waits until its first claim has been painted. */
export async function openMapPage(page: Page, address: string): Promise<Opening> {
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.firstPaint > 0, null, { timeout: 120_000 });
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return {
      answered: entry?.responseStart ?? 0,
      received: entry?.responseEnd ?? 0,
      painted: window.firstPaint,
      bytes: entry?.decodedBodySize ?? 0,
    };
  });
}

/** Pans the canvas a step a frame, over and back again; gives the time from frame to frame, ms. */
export function pan(page: Page, frames: number): Promise<number[]> {
  return page.evaluate(async (most) => {
    const canvas = document.querySelector(".react-flow__renderer");
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (let i = 0; i < most; i++) {
      const way = i % 120 < 60 ? 1 : -1;
      const step = { deltaX: 37 * way, deltaY: 11 * way, bubbles: true, cancelable: true };
      canvas?.dispatchEvent(new WheelEvent("wheel", step));
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  }, frames);
}

/**
 * Presses a key that adds a claim to the one that is picked, and waits until boxes have come to rest. Gives the time from
 * the key to the end of the painting of the last frame in which a box came, went or moved, ms.
 */
export async function settle(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const state = { began: 0, ended: 0 };
    Object.assign(window, { settling: state });
    window.addEventListener(
      "keydown",
      () => {
        state.began ||= performance.now();
      },
      { capture: true, once: true },
    );
    const note = () => {
      const atEnd = () => {
        state.ended = performance.now();
      };
      // What is asked for with haste while a frame is prepared is done once that is painted, before all else that waits.
      requestAnimationFrame(() => scheduler.postTask(atEnd, { priority: "user-blocking" }));
    };
    const boxes = document.querySelector(".react-flow__nodes");
    if (!boxes) return;
    // Marks within a box may still come and go: a clock, for one, leaves with the answer of the server.
    new MutationObserver(note).observe(boxes, { childList: true });
    new MutationObserver(note).observe(boxes, { subtree: true, attributeFilter: ["style"] });
  });
  await page.keyboard.press(key);
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { began, ended } = (window as unknown as { settling: { began: number; ended: number } }).settling;
    return ended - began;
  });
}
