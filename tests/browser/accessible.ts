import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

/** Finds nothing to complain of for those who use other means than eyes and mouse, once what fades in or out has done so; `except` what selectors name. */
export async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  await page.evaluate(atRest);
  const { violations } = await new AxeBuilder({ page }).exclude([...except]).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(told).toEqual([]);
}

/** Waits for what moves or fades, as long as that may take: some does so for ever, or not while it is out of sight. Runs in the page. */
async function atRest(): Promise<void> {
  const moving = document.getAnimations().map(({ finished }) => finished.catch(() => undefined));
  await Promise.race([Promise.all(moving), new Promise((resolve) => setTimeout(resolve, 500))]);
}

/** A test in a browser that ends with a look at the page as it was left. */
export const test = base.extend<{ readonly leftAccessible: undefined }>({
  leftAccessible: [
    async ({ page }, use, { status, expectedStatus }) => {
      await use(undefined);
      if (status === expectedStatus && !page.isClosed() && page.url() !== "about:blank") await expectAccessible(page);
    },
    { auto: true },
  ],
});
