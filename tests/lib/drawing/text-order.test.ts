import { expect, it } from "vitest";
import { all } from "@/lib/argument/argument-map";
import { claimFacesOf, relationFacesOf } from "@/lib/drawing/faces";
import { drawTextOrder } from "@/lib/drawing/text-order";
import { graph } from "@/tests/builders";
import { textsOf } from "./texts";

it("leaves out no relation in silence: those for which there is no room are counted", () => {
  const steps = Array.from({ length: 12 }, (_, i) => `p${i} -> c`);
  for (const count of [1, 2, 3, 4, 12]) {
    const undercuts = steps.slice(0, count).map((step) => `x -x (${step})`);
    const { map } = graph([...steps, ...undercuts].join("; "));
    const faces = { claims: claimFacesOf(map), relations: relationFacesOf(map) };
    const { figure, spots } = drawTextOrder(map, faces, "Many", () => "");
    const shown = spots.filter(({ table }) => table === "relations").length;
    const more = textsOf(figure.shapes).flatMap(({ text }) => /^and (\d+) more$/.exec(text)?.[1] ?? []);
    expect(more.length, `${count} undercuts`).toBeLessThanOrEqual(1);
    expect(shown + Number(more[0] ?? 0), `${count} undercuts`).toBe(all(map, "relations").length);
  }
});
