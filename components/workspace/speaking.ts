import { type ArgumentMap, get, referring } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { type Extent, endOf, startOf } from "@/lib/text/extent";

/** Where the turns of a text begin, and whose they are, in order. */
export function turnsOf(map: ArgumentMap, textId: Id): { start: number; end: number; speaker: string }[] {
  return referring(map, "turns", "textId", textId)
    .map(({ start, end, speakerId }) => ({ start, end, speaker: get(map, "speakers", speakerId).name }))
    .sort((a, b) => a.start - b.start);
}

/** Who says these words of a text: the speaker of the turn that they all lie in, null where there is none. */
export function speakerOf(map: ArgumentMap, textId: Id, extent: Extent): Id | null {
  const [from, to] = [startOf(extent), endOf(extent)];
  const turn = referring(map, "turns", "textId", textId).find(({ start, end }) => start <= from && to <= end);
  return turn?.speakerId ?? null;
}
