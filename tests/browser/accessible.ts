import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

/** Finds nothing to complain of for those who use other means than eyes and mouse. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(told).toEqual([]);
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
