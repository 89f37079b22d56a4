import { endOf, startOf } from "@/lib/text/extent";
import { type ArgumentMap, find, referring } from "./argument-map";
import type { Span, Speaker } from "./rows";

/** Who speaks where a passage stands: the speaker of the turn that it lies in whole; undefined where there is none. */
export function speakerAt(map: ArgumentMap, { textId, extent }: Span): Speaker | undefined {
  const turns = referring(map, "turns", "textId", textId);
  const turn = turns.find(({ start, end }) => start <= startOf(extent) && endOf(extent) <= end);
  return find(map, "speakers", turn?.speakerId);
}
