import { uuidv7 } from "uuidv7";
import { type ArgumentMap, referring } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import type { Id, SourceText, Span } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { editsBetween } from "@/lib/text/diff";
import { shiftOf, type TextEdits } from "@/lib/text/edits";
import { contextOf } from "@/lib/text/extent";
import type { Candidate } from "@/lib/text/reanchor";

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

const none: ReadonlyMap<Id, Candidate> = new Map();

/** The version that a person made by correcting: passages whose words were touched wait to be reviewed. */
export function correctedVersion(
  map: ArgumentMap,
  base: VersionText,
  now: Content,
  edits: TextEdits = editsBetween(base.content.plain, now.plain),
): NewVersion {
  return versionOf(map, base, now, "corrected", edits, none);
}

/** The version that a file brings: `places` are those of passages whose words have changed, where they are certain. */
export function renewedVersion(
  map: ArgumentMap,
  base: VersionText,
  now: Content,
  edits: TextEdits,
  places: ReadonlyMap<Id, Candidate>,
): NewVersion {
  return versionOf(map, base, now, "renewed", edits, places);
}

/** The passages of a text that edits reach into. */
export function touchedBy(map: ArgumentMap, textId: Id, edits: TextEdits): Span[] {
  const shift = shiftOf(edits);
  return firmIn(map, textId).filter(({ extent }) => !shift.extent(extent));
}

function firmIn(map: ArgumentMap, textId: Id): Span[] {
  return referring(map, "spans", "textId", textId).filter(({ state }) => state === "firm");
}

function versionOf(
  map: ArgumentMap,
  base: VersionText,
  now: Content,
  origin: "corrected" | "renewed",
  edits: TextEdits,
  places: ReadonlyMap<Id, Candidate>,
): NewVersion {
  const textId = uuidv7();
  const touched = touchedBy(map, base.text.id, edits);
  const add: Action = {
    type: "addVersion",
    sourceId: base.text.sourceId,
    base: base.text.id,
    text: { id: textId, sha256: sha256Of(now), length: now.plain.length },
    origin,
    edits: edits.map((edit) => ({ ...edit })),
  };
  const moves = touched.flatMap(({ id }): Action[] => {
    const at = places.get(id);
    return at ? [{ type: "moveSpan", id, textId, ...placeOf(now, at) }] : [];
  });
  const passages = firmIn(map, base.text.id).length;
  return { textId, actions: [add, ...moves], edits, passages, toReview: touched.length - moves.length };
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
