import { layOut } from "@/lib/layout/lay-out";
import { type LayoutQuestion, waysIn } from "./layout-message";

// What runs in the thread of layout.ts: a map in, its layout out, or what of it was asked for.
addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  const layout = layOut(data.input);
  postMessage(data.for === "ways" ? waysIn(layout) : layout);
});
