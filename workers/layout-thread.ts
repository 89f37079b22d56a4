import { layOut } from "@/lib/layout/lay-out";
import type { LayoutInput } from "@/lib/layout/layout";

// What runs in the thread of layout.ts: a map in, its layout out.
addEventListener("message", ({ data }: MessageEvent<LayoutInput>) => postMessage(layOut(data)));
