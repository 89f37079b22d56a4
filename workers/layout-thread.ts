import { Layouter } from "@/lib/layout/layouter";
import { heardQuestion, type LayoutQuestion, nothingKnown, toldLayout, waysIn } from "./layout-message";

const layouter = new Layouter();
let known = nothingKnown;

// What runs in the thread of layout.ts: a map in, its layout out, or what of it was asked for.
addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  const asked = heardQuestion(data, known);
  const layout = layouter.layOut(asked.input);
  postMessage(data.for === "ways" ? waysIn(layout) : toldLayout(layout, known.layout));
  known = { ...asked.known, layout };
});
