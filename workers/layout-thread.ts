import { kept } from "@/lib/layout/kept";
import { layOut } from "@/lib/layout/lay-out";
import { heardQuestion, type LayoutQuestion, nothingKnown, toldLayout, waysIn } from "./layout-message";

let known = nothingKnown;

// What runs in the thread of layout.ts: a map in, its layout out, or what of it was asked for.
addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  const asked = heardQuestion(data, known);
  const layout = kept(layOut(asked.input), known.layout);
  postMessage(data.for === "ways" ? waysIn(layout) : toldLayout(layout, known.layout));
  known = { ...asked.known, layout };
});
