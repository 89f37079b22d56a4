import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumFlags } from "../../scripts/testing/chromium.mjs";

/** Opens the Chromium that WARRANT_CHROMIUM names, without a window. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.WARRANT_CHROMIUM, args: chromiumFlags });
}

/** Opens an address in a fresh profile of the browser; throws when the page does. Close its context after use. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(address);
  return page;
}

/** How long the page's main thread is at work while `work` goes on, and for `restMs` after it: script, style, layout, painting; ms. */
export async function busy<T>(
  page: Page,
  restMs: number,
  work: () => Promise<T>,
): Promise<{ busyMs: number; value: T }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const taskSeconds = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const before = await taskSeconds();
  const value = await work();
  await page.waitForTimeout(restMs);
  const busyMs = ((await taskSeconds()) - before) * 1000;
  await session.detach();
  return { busyMs, value };
}
