import { uuidv7 } from "uuidv7";
import { type ArgumentMap, referring } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import type { Id, SourceText, Span } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import type { TextEdits } from "@/lib/text/edits";
import { contextOf } from "@/lib/text/extent";
import { type Candidate, type Reanchoring, reanchoringOf } from "@/lib/text/reanchor";

/** A new version of a source, ready to be carried out, and what becomes of the passages of the present one. */
export interface NewVersion {
  readonly textId: Id;
  readonly actions: readonly Action[];
  readonly edits: TextEdits;
  readonly passages: number;
  readonly toReview: number;
}

/** A text as it stands in a map: its row and its words. */
export interface VersionText {
  readonly text: SourceText;
  readonly content: Content;
}

/** The version that a person made by correcting: passages whose words were touched wait to be reviewed. */
export function correctedVersion(map: ArgumentMap, base: VersionText, now: Content): NewVersion {
  return versionOf(map, base, now, "corrected");
}

/** The version that a file brings: passages whose words have changed are placed where that is certain. */
export function renewedVersion(map: ArgumentMap, base: VersionText, now: Content): NewVersion {
  return versionOf(map, base, now, "renewed");
}

function versionOf(map: ArgumentMap, base: VersionText, now: Content, origin: "corrected" | "renewed"): NewVersion {
  const textId = uuidv7();
  const reanchoring = reanchoringOf(base.content.plain, now.plain);
  const { edits, shift } = reanchoring;
  const spans = referring(map, "spans", "textId", base.text.id).filter(({ state }) => state === "firm");
  const touched = spans.filter(({ extent }) => !shift.extent(extent));
  const placed = origin === "renewed" ? placedAgain(touched, reanchoring) : [];
  const add: Action = {
    type: "addVersion",
    sourceId: base.text.sourceId,
    base: base.text.id,
    text: { id: textId, sha256: sha256Of(now), length: now.plain.length },
    origin,
    edits: edits.map((edit) => ({ ...edit })),
  };
  const moves = placed.map(({ span, at }): Action => ({ type: "moveSpan", id: span.id, textId, ...placeOf(now, at) }));
  return {
    textId,
    actions: [add, ...moves],
    edits,
    passages: spans.length,
    toReview: touched.length - placed.length,
  };
}

function placedAgain(spans: readonly Span[], { findCertain }: Reanchoring) {
  return spans.flatMap((span) => {
    const at = findCertain(span.extent);
    return at ? [{ span, at }] : [];
  });
}

function placeOf({ plain }: Content, { extent, quote }: Candidate) {
  const place = extent.map(([start, end]): [number, number] => [start, end]);
  return { extent: place, quote, ...contextOf(plain, extent) };
}

/** "212 of 214 passages moved, 2 to review." */
export function tellVersion({ passages, toReview }: Pick<NewVersion, "passages" | "toReview">): string {
  if (passages === 0) return "The new version is kept.";
  const moved = passages - toReview;
  const all =
    toReview === 0 && passages > 1 ? `All ${passages} passages moved` : `${moved} of ${passages} passages moved`;
  return toReview === 0 ? `${all}.` : `${all}, ${toReview} to review.`;
}
