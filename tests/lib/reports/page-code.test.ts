import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pageCode } from "../../../scripts/make-page-code.mjs";

it("[R6] the page in one file holds the code that stands in components/one-page", async () => {
  const held = readFileSync(new URL("../../../lib/reports/page/page-code.ts", import.meta.url), "utf8");
  expect(held).toBe(await pageCode());
});
