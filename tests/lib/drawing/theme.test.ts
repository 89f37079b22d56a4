import { describe, expect, it } from "vitest";
import { type ColourName, onPaper, type Theme, TONES, themes } from "@/lib/drawing/theme";

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const looks: [string, Theme][] = Object.entries(themes).flatMap(([name, theme]): [string, Theme][] => [
  [name, theme],
  ...(/dark/i.test(name) ? [] : [[`${name} on paper`, onPaper(theme)] as [string, Theme]]),
]);

describe.each(looks)("the colours of %s", (_, theme) => {
  const between = (a: ColourName, b: ColourName) => contrast(theme[a], theme[b]);

  it.each([...TONES])("show the lines of %s at 3 : 1 on the ground and round the pill", (tone) => {
    expect(between(tone, "ground")).toBeGreaterThanOrEqual(3);
    if (tone !== "attack") expect(between(tone, `${tone}Fill`)).toBeGreaterThanOrEqual(3);
  });

  it.each([...TONES])("show the word of %s at 4.5 : 1", (tone) => {
    expect(between(`${tone}Word`, `${tone}Fill`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["box", "tint", "ground"] as const)(
    "show a claim's words at 4.5 : 1 and its border at 3 : 1 on %s",
    (ground) => {
      expect(between("ink", ground)).toBeGreaterThanOrEqual(4.5);
      expect(between("soft", ground)).toBeGreaterThanOrEqual(4.5);
      for (const line of ["border", "heavy", "ring", "in", "out", "undecided"] as const) {
        expect(between(line, ground), line).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it("tell a check mark from its disc", () => expect(between("onIn", "in")).toBeGreaterThanOrEqual(3));
});
