import { run, type Workspace } from "@/components/workspace/workspace-context";
import type { Content } from "@/lib/text/content";
import { contextOf, type Extent, quoteOf } from "@/lib/text/extent";
import type { Waiting } from "./waiting";

/** Lets a passage stand at a place of the newest text, with the words that are there. Whether it could be done. */
export function placeAt(workspace: Workspace, { span, newest }: Waiting, now: Content, extent: Extent): boolean {
  const words = { quote: quoteOf(now.plain, extent), ...contextOf(now.plain, extent) };
  const place = extent.map(([start, end]): [number, number] => [start, end]);
  return run(workspace, { type: "moveSpan", id: span.id, textId: newest.id, extent: place, ...words }) !== null;
}

/** Marks a passage as lost, or lets a lost one wait again. */
export function markLost(workspace: Workspace, { span }: Waiting): void {
  run(workspace, { type: "markSpan", id: span.id, state: span.state === "lost" ? "review" : "lost" });
}
