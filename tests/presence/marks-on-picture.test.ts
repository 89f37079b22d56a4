import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MarksOnPicture } from "@/components/presence/MarksOnPicture";

it("shows who is where on a picture of very many claims, and nobody at what it does not show", () => {
  const at = (name: string) => [{ name, shade: 2, hand: null }];
  const marks = new Map([
    ["shown", at("Mia Kern")],
    ["folded away", at("Jo Tan")],
  ]);
  const boxOf = (id: string) => (id === "shown" ? { x: 100, y: 40, width: 150, height: 50 } : null);
  const picture = renderToStaticMarkup(
    createElement("svg", {}, createElement(MarksOnPicture, { marks, boxOf, unit: 6 })),
  );
  expect(picture).toContain("MK");
  expect(picture).not.toContain("JT");
  expect(picture).toMatch(/<g transform="translate\(100 40\)"><g [^>]*transform="translate\(150 0\) scale\(6\)"/);
});
