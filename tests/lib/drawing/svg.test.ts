import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawClaim } from "@/lib/drawing/claim";
import { measureClaim, plainFace } from "@/lib/drawing/claim-face";
import { type Figure, group, type Shape } from "@/lib/drawing/shape";
import { escapeText, writeSvg } from "@/lib/drawing/svg";
import { themes } from "@/lib/drawing/theme";

const figure = (shapes: readonly Shape[], title = "A map"): Figure => ({
  bounds: { x: 0, y: 0, width: 300, height: 200 },
  title,
  description: "An example.",
  shapes,
});
const write = (shapes: readonly Shape[], title?: string) => writeSvg(figure(shapes, title), { theme: themes.light });
const claimOf = (text: string, chip = "") => {
  const face = { ...plainFace, number: 1, text, chip };
  return group(20, 20, drawClaim(face, measureClaim(face).size), "claim-1");
};
/** Reads a file as a program that draws it does; throws where it is not well formed. */
const read = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });

describe("a figure written as SVG", () => {
  it("is well formed whatever a claim says", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.constantFrom(
        '<script>alert("1")</script>',
        "a & b &amp; c",
        "]]>",
        "'\"",
        "\ud800",
        "\u0000\u0008\ufffe",
        "👩‍👩‍👧",
        "שלום",
      ),
    );
    fc.assert(fc.property(texts, texts, (text, chip) => void read(write([claimOf(text, chip)], text))));
  });

  it("holds a text as text: no markup of a claim becomes markup of the file", () => {
    const svg = write([claimOf('<script>alert("1")</script>')]);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  });

  it("keeps emoji and right-to-left words as they are", () => {
    expect(write([claimOf("👩‍👩‍👧 זכות")])).toContain("👩‍👩‍👧 זכות");
  });

  it("is the same every time", () => {
    expect(write([claimOf("Once")])).toBe(write([claimOf("Once")]));
  });

  it("asks for nothing outside itself, and for nothing that only browsers know", () => {
    const svg = write([claimOf("Plain")]).replace('xmlns="http://www.w3.org/2000/svg"', "");
    expect(svg).not.toMatch(/https?:|url\(|href|foreignObject|var\(|<style|<image/);
  });

  it("says what it is", () => {
    expect(write([], "Who may join?")).toMatch(
      /role="img">\n<title>Who may join\?<\/title>\n<desc>An example\.<\/desc>/,
    );
  });

  it("has the size of what it shows, or a multiple of it", () => {
    expect(read(writeSvg(figure([]), { theme: themes.dark, scale: 2 })).width).toBe(600);
    expect(writeSvg(figure([]), { theme: themes.dark, scale: 2 })).toContain('viewBox="0 0 300 200"');
  });

  it("writes the colours of its theme", () => {
    const ring: Shape = { shape: "circle", x: 9, y: 9, radius: 4, fill: "box", stroke: { colour: "attack", width: 2 } };
    expect(writeSvg(figure([ring]), { theme: themes.dark })).toContain(
      '<circle cx="9" cy="9" r="4" fill="#1F1E1B" stroke="#FF8A3D" stroke-width="2"/>',
    );
  });

  it("writes numbers short", () => {
    const rect: Shape = { shape: "rect", x: 0.1 + 0.2, y: -0.0001, width: 10, height: 1 / 3, radius: 0, fill: "ink" };
    expect(write([rect])).toContain('<rect x="0.3" y="0" width="10" height="0.33" fill="#1C1B19"/>');
  });
});

describe("text in XML", () => {
  it.each([
    ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
    ["\u0000\u0007\ufffe\ud800", "\ufffd\ufffd\ufffd\ufffd"],
    ["tab\tand\nline", "tab\tand\nline"],
  ])("%j becomes %j", (text, written) => expect(escapeText(text)).toBe(written));
});
