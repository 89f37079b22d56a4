import { contextOf, endOf, quoteOf, splitsPair } from "@/lib/text/extent";
import { type ArgumentMap, countReferring, find, get, referring, valueAt } from "./argument-map";
import { type Change, rowIdOf } from "./change";
import type { Known } from "./known";
import { tooManyWaiting } from "./proposals";
import { type Refusal, refuse } from "./refusal";
import { isReferredTo } from "./removal";
import { type Id, type Relation, type Row, references, type Span, type TableName } from "./rows";

/** A look at one row that changes touched: the row as it is now, undefined when it is gone. */
type Check = (change: Change, row: Row | undefined) => Refusal | null;

/**
 * The first reference that changes leave dangling or turn into a circle; null when all is well.
 * Holds after every single action, since the next one may walk along it.
 */
export function brokenReference(map: ArgumentMap, changes: readonly Change[]): Refusal | null {
  return firstBroken(map, changes, (change, row) => {
    if (!row)
      return isReferredTo(map, change.table, rowIdOf(change))
        ? refuse("inUse", `Something still depends on ${nameOf(change)}.`)
        : null;
    return danglingReference(map, change.table, row) ?? circularTarget(map, change.table, row);
  });
}

/**
 * The first rule of the graph that changed rows break once all actions of a command are done; null when all is well.
 * Looks only at the rows that changes touch, and so costs what they change.
 */
export function brokenRule(map: ArgumentMap, changes: readonly Change[], known: Known): Refusal | null {
  const broken = firstBroken(map, changes, (change, row) => {
    const bereft = change.table === "premises" ? withoutPremise(map, relationLeft(change)) : null;
    return bereft ?? (row ? brokenBy(map, change.table, row, known) : null);
  });
  return broken ?? overlappingTurns(map, changes) ?? tooManyWaiting(map, changes);
}

function overlappingTurns(map: ArgumentMap, changes: readonly Change[]): Refusal | null {
  const turns = changes.flatMap((change) =>
    change.table === "turns" ? (find(map, "turns", rowIdOf(change)) ?? []) : [],
  );
  for (const textId of new Set(turns.map((turn) => turn.textId))) {
    const ofText = referring(map, "turns", "textId", textId).sort((a, b) => a.start - b.start);
    const overlaps = ofText.some(({ start }, i) => start < (ofText[i - 1]?.end ?? 0));
    if (overlaps) return refuse("malformed", "Two turns lie over one another.");
  }
  return null;
}

function firstBroken(map: ArgumentMap, changes: readonly Change[], check: Check): Refusal | null {
  for (const change of changes) {
    const broken = check(change, find(map, change.table, rowIdOf(change)));
    if (broken) return broken;
  }
  return null;
}

/** The relation that a premise was taken from, if it was. */
function relationLeft(change: Extract<Change, { table: "premises" }>): Id | undefined {
  return change.op === "delete" ? change.row.relationId : change.op === "update" ? change.was.relationId : undefined;
}

function danglingReference(map: ArgumentMap, table: TableName, row: Row): Refusal | null {
  for (const [column, named] of Object.entries(references[table])) {
    const id = valueAt(row, column);
    if (id && !find(map, named, id)) return refuse("unknown", `There is no ${nouns[named]} ${id} in this map.`);
  }
  return null;
}

function brokenBy(map: ArgumentMap, table: TableName, row: Row, known: Known): Refusal | null {
  switch (table) {
    case "maps":
      return map.tables.maps.size === 1 ? null : refuse("doubled", "A map has one title row.");
    case "sourceTexts":
      return brokenText(map, row as Row<"sourceTexts">, known);
    case "spans":
      return brokenSpan(map, row as Span, known);
    case "turns":
      return brokenTurn(map, row as Row<"turns">);
    case "anchors":
      return twice(
        map,
        "anchors",
        "claimId",
        "spanId",
        row as Row<"anchors">,
        "These words are tied to this claim already.",
      );
    case "voices":
      return twice(
        map,
        "voices",
        "anchorId",
        "place",
        row as Row<"voices">,
        "Two voices stand at one place of the chain.",
      );
    case "taggings":
      return twice(map, "taggings", "claimId", "tagId", row as Row<"taggings">, "The claim carries this tag already.");
    case "relations":
      return brokenRelation(map, row as Relation);
    case "premises":
      return brokenPremise(map, row as Row<"premises">);
    case "sources":
      return countReferring(map, "sourceTexts", "sourceId", row.id) > 0
        ? null
        : refuse("malformed", `Source ${row.id} has no text.`);
    case "questions":
      return brokenQuestion(map, row as Row<"questions">);
    case "groupings":
      return onlyOne(map, "groupings", row as Row<"groupings">, "The claim is in a group already.");
    case "scenes":
      return onlyOne(map, "scenes", row as Row<"scenes">, "The claim has a scene already.");
    case "assumptions":
      return twice(
        map,
        "assumptions",
        "claimId",
        "scenarioId",
        row as Row<"assumptions">,
        "Two things are supposed of one claim.",
      );
    case "speakers":
    case "claims":
    case "tags":
    case "groups":
    case "scenarios":
    case "dismissals":
    case "places":
    case "foreignData":
    case "comments":
    case "versions":
    case "proposals":
      return null;
    case "threads":
      return countReferring(map, "comments", "threadId", row.id) > 0
        ? null
        : refuse("malformed", "Nothing is said there yet: a talk begins with a comment.");
    case "suggestions":
      return countReferring(map, "proposals", "suggestionId", row.id) > 0
        ? null
        : refuse("malformed", "A suggestion proposes at least one change.");
    default:
      return table satisfies never;
  }
}

function brokenText(map: ArgumentMap, text: Row<"sourceTexts">, known: Known): Refusal | null {
  const plain = known.text(text.sha256);
  if (plain !== undefined && plain.length !== text.length)
    return refuse("malformed", "The text has another length than stated.");
  return twice(map, "sourceTexts", "sourceId", "version", text, "The source has this version already.");
}

function brokenSpan(map: ArgumentMap, span: Span, known: Known): Refusal | null {
  const text = get(map, "sourceTexts", span.textId);
  if (endOf(span.extent) > text.length) return refuse("outside", "These words lie outside the text.");
  const plain = known.text(text.sha256);
  if (plain === undefined || span.state !== "firm") return null;
  if (span.extent.some(([start, end]) => splitsPair(plain, start) || splitsPair(plain, end))) {
    return refuse("outside", "The passage begins or ends inside a character.");
  }
  if (quoteOf(plain, span.extent) !== span.quote)
    return refuse("quoteDiffers", "The quoted words are not the words of the text there.");
  const { prefix, suffix } = contextOf(plain, span.extent);
  return prefix === span.prefix && suffix === span.suffix
    ? null
    : refuse("quoteDiffers", "The words around the passage are not the words of the text there.");
}

function brokenTurn(map: ArgumentMap, { textId, start, end }: Row<"turns">): Refusal | null {
  return start < end && end <= get(map, "sourceTexts", textId).length
    ? null
    : refuse("outside", "This turn lies outside the text.");
}

function brokenRelation(map: ArgumentMap, relation: Relation): Refusal | null {
  if ((relation.targetClaimId === null) === (relation.targetRelationId === null)) {
    return refuse("malformed", "A relation bears on one claim or on one relation.");
  }
  if (reachesItself(map, relation))
    return refuse("circularTarget", "A relation cannot bear on itself, not even through others.");
  const premises = referring(map, "premises", "relationId", relation.id);
  if (premises.length === 0) return refuse("noPremise", "A relation needs at least one premise.");
  return premises.some(({ claimId }) => claimId === relation.targetClaimId)
    ? refuse("selfTarget", "A claim cannot be a reason for or against itself.")
    : null;
}

function circularTarget(map: ArgumentMap, table: TableName, row: Row): Refusal | null {
  if (table === "relations" && reachesItself(map, row as Relation))
    return refuse("circularTarget", "A relation cannot bear on itself, not even through others.");
  if (table === "groups" && reaches(row.id, (id) => find(map, "groups", id)?.parentId))
    return refuse("circularTarget", "A group cannot lie in itself, not even through others.");
  return null;
}

function reachesItself(map: ArgumentMap, relation: Relation): boolean {
  return reaches(relation.id, (id) => find(map, "relations", id)?.targetRelationId);
}

/** Whether going from row to row comes back to one that was passed. */
function reaches(from: Id, next: (id: Id) => Id | null | undefined): boolean {
  const passed = new Set<Id>([from]);
  for (let at = next(from); at; at = next(at)) {
    if (passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}

function brokenPremise(map: ArgumentMap, premise: Row<"premises">): Refusal | null {
  const { targetClaimId } = get(map, "relations", premise.relationId);
  if (targetClaimId === premise.claimId)
    return refuse("selfTarget", "A claim cannot be a reason for or against itself.");
  return twice(map, "premises", "claimId", "relationId", premise, "The claim is a premise of this relation already.");
}

function withoutPremise(map: ArgumentMap, relationId: Id | undefined): Refusal | null {
  if (!find(map, "relations", relationId)) return null;
  return countReferring(map, "premises", "relationId", relationId ?? "") === 0
    ? refuse("noPremise", "A relation needs at least one premise.")
    : null;
}

function brokenQuestion(map: ArgumentMap, question: Row<"questions">): Refusal | null {
  if ((question.state === "raised") !== (question.objectionId !== null))
    return refuse("malformed", "A question that is raised names the objection that raises it, and no other does.");
  return twice(map, "questions", "relationId", "question", question, "This question has been settled already.");
}

function onlyOne<T extends "groupings" | "scenes">(
  map: ArgumentMap,
  table: T,
  row: Row<T> & { readonly claimId: Id },
  reason: string,
): Refusal | null {
  return countReferring(map, table, "claimId" as keyof Row<T> & string, row.claimId) > 1
    ? refuse("doubled", reason)
    : null;
}

/** Refuses a second row that is equal in two columns, the first of which is a reference. */
function twice<T extends TableName>(
  map: ArgumentMap,
  table: T,
  reference: keyof Row<T> & string,
  column: keyof Row<T> & string,
  row: Row<T>,
  reason: string,
): Refusal | null {
  const siblings = referring(map, table, reference, valueAt(row, reference) ?? "");
  const same = siblings.some((other) => other.id !== row.id && other[column] === row[column]);
  return same ? refuse("doubled", reason) : null;
}

/** What people call the rows of a table. */
export const nouns: Readonly<Record<TableName, string>> = {
  maps: "map",
  sources: "source",
  sourceTexts: "text",
  speakers: "speaker",
  turns: "turn",
  spans: "passage",
  claims: "claim",
  anchors: "tie",
  voices: "voice",
  relations: "relation",
  premises: "premise",
  tags: "tag",
  taggings: "tagging",
  questions: "question",
  groups: "group",
  groupings: "place in a group",
  scenes: "scene",
  scenarios: "what-if",
  assumptions: "supposition",
  dismissals: "dismissal",
  foreignData: "foreign datum",
  places: "pin",
  threads: "talk",
  comments: "comment",
  versions: "named version",
  suggestions: "suggestion",
  proposals: "proposed change",
};

function nameOf(change: Change): string {
  const noun = nouns[change.table];
  return change.table === "claims" && change.op !== "update" ? `claim ${change.row.number}` : `this ${noun}`;
}
