import { expect, test } from "@playwright/test";
import { measureText } from "@/lib/drawing/measure";

test("words in a drawing are as wide in the browser as they were measured", async ({ page }) => {
  await page.goto("/gallery?figure=notation");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const texts = await page.locator("figure svg text").evaluateAll((elements) =>
    elements.flatMap((element) => {
      if (!(element instanceof SVGTextElement)) return [];
      const { fontSize, fontWeight } = getComputedStyle(element);
      const text = element.textContent ?? "";
      return { text, drawn: element.getComputedTextLength(), size: Number.parseFloat(fontSize), weight: fontWeight };
    }),
  );
  expect(texts.length).toBeGreaterThan(100);
  for (const { text, drawn, size, weight } of texts) {
    const measured = measureText(text, { size, weight: weight === "600" ? "semibold" : "regular" });
    expect(Math.abs(drawn - measured), text).toBeLessThan(0.85);
  }
});
