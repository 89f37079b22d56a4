import { isWithin, offer } from "./contender";
import { largePassages } from "./passages";
import { ROLES, rangeOf, roleOf, type Setting, setText } from "./setting";

// The limit: nothing but the text and the browser's own highlights, one for each hue. Named by the address: "whole" lays
// out the whole text, "near" only what is near, and "bare" shows no passages at all.
const way = location.pathname.slice(1);
const { content, passages, added } = largePassages();
const hues = new Map(ROLES.map((role) => [role, new Highlight()]));
const ranges: Range[] = [];
let setting: Setting | null = null;

function shown(): Setting {
  if (!setting) throw new Error("not shown yet");
  return setting;
}

function highlight(passage: (typeof passages)[number]): void {
  const range = rangeOf(shown(), passage);
  hues.get(roleOf(passage))?.add(range);
  ranges.push(range);
}

offer({
  show: () => {
    setting = setText(content, { sections: way === "near" });
    if (way !== "bare") for (const passage of passages) highlight(passage);
    for (const [role, hue] of hues) CSS.highlights.set(role, hue);
  },
  add: (n) => {
    const passage = added[n];
    if (passage) highlight(passage);
  },
  scroller: () => shown().scroller,
  hasPainted: (within) => way === "bare" || ranges.some((range) => isWithin(range, within)),
  painted: () => ranges.length,
});
