import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { exampleFigures } from "@/lib/drawing/example-figures";
import { writeSvg } from "@/lib/drawing/svg";
import { onPaper, themes } from "@/lib/drawing/theme";
import { extentsOf, isInside, namedGroups } from "@/tests/lib/drawing/texts";

/** `UPDATE_FIGURES=1 npx vitest run tests/figures` draws the kept pictures afresh; look at each before it is kept. */
const isUpdate = process.env.UPDATE_FIGURES === "1";
const fileOf = (name: string) => new URL(`./${name}.svg`, import.meta.url);

describe.each(exampleFigures)("the figure $name", ({ name, theme, draw }) => {
  const figure = draw();
  const write = () => writeSvg(draw(), { theme: theme === "light" ? onPaper(themes.light) : themes[theme] });

  it("is drawn as it was kept, to the byte", () => {
    const svg = write();
    if (isUpdate) writeFileSync(fileOf(name), svg);
    expect(existsSync(fileOf(name)), `${name}.svg is not kept yet`).toBe(true);
    expect(svg === readFileSync(fileOf(name), "utf8"), `${name}.svg is drawn otherwise than it was kept`).toBe(true);
  });

  it("is the same when drawn twice", () => expect(write()).toBe(write()));

  it("shows nothing outside its edges, paths and their ends included", () => {
    for (const { box, what } of extentsOf(figure.shapes)) expect(isInside(box, figure.bounds), JSON.stringify(what)).toBe(true);
    const withoutGround = write().replace(/<rect [^>]*\/>/, "");
    const drawn = new Resvg(withoutGround, { font: { loadSystemFonts: false } }).getBBox();
    if (!drawn) throw new Error(`${name} shows nothing`);
    const { x, y, width, height } = drawn;
    expect(isInside({ x, y, width, height }, figure.bounds)).toBe(true);
  });

  it("names nothing twice", () => {
    const names = namedGroups(figure.shapes).map(({ group }) => group.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

it("keeps no picture that is no longer drawn", () => {
  const kept = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".svg"));
  expect(kept.sort()).toEqual(exampleFigures.map(({ name }) => `${name}.svg`).sort());
});
