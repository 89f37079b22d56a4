import { type ArgumentMap, find, get } from "./argument-map";
import { isOnStep, premisesOf, relationsFrom, relationsOn, voicesOf } from "./graph";
import type { Act, Id, Relation } from "./rows";

/** A piece of a sentence: words, or a claim that is named by its number. */
export type Piece = string | { readonly claimId: Id; readonly number: number };

/** One thing that is said about a claim or a step, and the relation that makes it true. */
export interface Sentence {
  readonly relation: Relation;
  readonly pieces: readonly Piece[];
}

/** What a claim does for others, what bears on it, and what bears on those steps: each relation as a sentence. */
export function sentencesAbout(map: ArgumentMap, claimId: Id): Sentence[] {
  const from = relationsFrom(map, claimId).map((relation) => given(map, relation, claimId));
  const on = relationsOn(map, claimId).flatMap((relation) => [
    received(map, relation, "claim"),
    ...relationsOn(map, relation.id).map((deeper) => received(map, deeper, "step")),
  ]);
  return [...from, ...on];
}

/** What bears on a relation, each as a sentence. */
export function sentencesOnStep(map: ArgumentMap, relationId: Id): Sentence[] {
  return relationsOn(map, relationId).map((relation) => received(map, relation, "step"));
}

/** A relation as a sentence that names both its ends: "2 and 3, taken together, are a reason for 1". */
export function sentenceOf(map: ArgumentMap, relation: Relation): Piece[] {
  const premises = premiseNumbers(map, relation);
  return join(
    [...premises, premises.length > 1 ? ", taken together, " : " "],
    predicate(map, relation, premises.length > 1),
  );
}

/** A sentence as plain words. */
export function plainWords(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : String(piece.number))).join("");
}

const ACT_WORDS: Readonly<Record<Act, string>> = {
  asserts: "asserts",
  reports: "reports",
  concedes: "concedes",
  denies: "denies",
  asks: "asks whether",
  demands: "demands",
  promises: "promises",
};

/** Who says it in a passage, outermost first: "EIR reports that Lavrov asserts"; null where nobody is named. */
export function voiceChain(map: ArgumentMap, anchorId: Id): string | null {
  const links = voicesOf(map, anchorId).map(({ speakerId, act }) => ({
    name: get(map, "speakers", speakerId).name,
    act,
  }));
  if (links.length === 0) return null;
  return links
    .map(({ name, act }, i) => {
      const isLast = i === links.length - 1;
      return `${name} ${isLast ? act : act === "asks" ? ACT_WORDS.asks : `${ACT_WORDS[act]} that`}`;
    })
    .join(" ");
}

/** What a claim is to others, told from its side. */
function given(map: ArgumentMap, relation: Relation, claimId: Id): Sentence {
  const others = premisesOf(map, relation.id).filter((premise) => premise.claimId !== claimId);
  const together =
    others.length > 0
      ? [
          "Together with ",
          ...listed(
            numbersOf(
              map,
              others.map((p) => p.claimId),
            ),
          ),
          ", ",
        ]
      : [];
  const said = role(map, relation);
  return { relation, pieces: tidy(together.length > 0 ? [...together, ...said] : capital(said)) };
}

function role(map: ArgumentMap, relation: Relation): Piece[] {
  const target = targetWords(map, relation);
  switch (relation.kind) {
    case "support":
      return isOnStep(relation) ? ["a warrant for ", ...target] : ["a reason for ", ...target];
    case "attack":
      return isOnStep(relation) ? ["strikes ", ...target] : ["an objection to ", ...target];
    case "onlyIf":
      return ["needed for ", ...target];
    case "unless":
      return ["an exception to ", ...target];
    case "rephrase":
      return ["says the same as ", ...target];
    case "preference":
      return ["counts for more than ", ...target];
    case "unknown":
      return ["relates to ", ...target, " in a way not told"];
    default:
      return relation.kind satisfies never;
  }
}

/** The second half of a whole sentence, after its premises. */
function predicate(map: ArgumentMap, relation: Relation, many: boolean): Piece[] {
  const said = role(map, relation);
  switch (relation.kind) {
    case "attack":
      return isOnStep(relation) ? verb(said, "strikes", many ? "strike" : "strikes") : [many ? "are " : "is ", ...said];
    case "rephrase":
      return verb(said, "says", many ? "say" : "says");
    case "preference":
      return verb(said, "counts", many ? "count" : "counts");
    case "unknown":
      return verb(said, "relates", many ? "relate" : "relates");
    case "support":
    case "onlyIf":
    case "unless":
      return [many ? "are " : "is ", ...said];
    default:
      return relation.kind satisfies never;
  }
}

/** What a claim or a step is told by another. */
function received(map: ArgumentMap, relation: Relation, on: "claim" | "step"): Sentence {
  const numbers = premiseNumbers(map, relation);
  const together = premisesOf(map, relation.id).length > 1 ? ", taken together" : "";
  const answers = answersTo(map, relation);
  const said = on === "claim" ? onClaim(relation, numbers) : onStep(relation, numbers);
  return { relation, pieces: tidy([...said, together, ...answers, "."]) };
}

function onClaim({ kind }: Relation, numbers: Piece[]): Piece[] {
  switch (kind) {
    case "support":
      return ["Holds because ", ...numbers];
    case "attack":
      return ["Contested by ", ...numbers];
    case "onlyIf":
      return ["Holds only if ", ...numbers];
    case "unless":
      return ["Holds unless ", ...numbers];
    case "rephrase":
      return ["Said again in ", ...numbers];
    case "preference":
      return ["Counts for less than ", ...numbers];
    case "unknown":
      return ["Related to ", ...numbers, " in a way not told"];
    default:
      return kind satisfies never;
  }
}

function onStep({ kind }: Relation, numbers: Piece[]): Piece[] {
  switch (kind) {
    case "support":
      return ["That step is warranted by ", ...numbers];
    case "attack":
      return ["That step is undercut by ", ...numbers];
    case "onlyIf":
      return ["That step holds only if ", ...numbers];
    case "unless":
      return ["That step holds unless ", ...numbers];
    case "rephrase":
      return ["That step is said again in ", ...numbers];
    case "preference":
      return ["That step counts for less than ", ...numbers];
    case "unknown":
      return ["That step is related to ", ...numbers, " in a way not told"];
    default:
      return kind satisfies never;
  }
}

/** ", which 7 answers": what speaks against the premises of an attack, or undercuts it. */
function answersTo(map: ArgumentMap, relation: Relation): Piece[] {
  if (relation.kind !== "attack") return [];
  const attacked = [relation.id, ...premisesOf(map, relation.id).map(({ claimId }) => claimId)];
  const answers = attacked.flatMap((id) => relationsOn(map, id)).filter(({ kind }) => kind === "attack");
  const claims = answers.flatMap(({ id }) => premisesOf(map, id).map(({ claimId }) => claimId));
  const numbers = numbersOf(map, claims);
  if (numbers.length === 0) return [];
  return [", which ", ...listed(numbers), numbers.length > 1 ? " answer" : " answers"];
}

/** The target of a relation: a claim by number with its sentence, or a step by its ends. */
function targetWords(map: ArgumentMap, relation: Relation): Piece[] {
  const claim = find(map, "claims", relation.targetClaimId);
  if (claim) return [{ claimId: claim.id, number: claim.number }, `: ${claim.text}`];
  const step = find(map, "relations", relation.targetRelationId);
  return step ? stepWords(map, step) : ["nothing"];
}

/** A step by its ends: "the step from 2 and 3 to 1". */
export function stepWords(map: ArgumentMap, step: Relation): Piece[] {
  const premises = premiseNumbers(map, step);
  const claim = find(map, "claims", step.targetClaimId);
  const end: Piece[] = claim ? [{ claimId: claim.id, number: claim.number }] : ["another step"];
  switch (step.kind) {
    case "support":
      return isOnStep(step) ? ["the warrant ", ...premises] : ["the step from ", ...premises, " to ", ...end];
    case "attack":
      return isOnStep(step) ? ["the undercut by ", ...premises] : ["the objection of ", ...premises, " to ", ...end];
    case "onlyIf":
    case "unless":
      return ["the condition ", ...premises, " of ", ...end];
    case "rephrase":
      return ["the likeness of ", ...premises, " and ", ...end];
    case "preference":
      return ["the preference of ", ...premises, " over ", ...end];
    case "unknown":
      return ["the relation of ", ...premises, " and ", ...end];
    default:
      return step.kind satisfies never;
  }
}

function premiseNumbers(map: ArgumentMap, relation: Relation): Piece[] {
  return listed(
    numbersOf(
      map,
      premisesOf(map, relation.id).map(({ claimId }) => claimId),
    ),
  );
}

function numbersOf(map: ArgumentMap, claimIds: readonly Id[]): Piece[] {
  return [...new Set(claimIds)].map((claimId) => ({ claimId, number: get(map, "claims", claimId).number }));
}

/** "5", "5 and 6", "4, 5 and 6". */
function listed(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, i) => {
    if (i === 0) return [piece];
    return [i === pieces.length - 1 ? " and " : ", ", piece];
  });
}

function verb(pieces: Piece[], singular: string, wanted: string): Piece[] {
  const [first, ...rest] = pieces;
  return typeof first === "string" ? [first.replace(singular, wanted), ...rest] : pieces;
}

function capital(pieces: Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  return typeof first === "string" ? [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest] : pieces;
}

function join(a: Piece[], b: Piece[]): Piece[] {
  return tidy([...a, ...b]);
}

/** The same words with neighbouring strings made one, and none empty. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const tidied: Piece[] = [];
  for (const piece of pieces) {
    const last = tidied.at(-1);
    if (typeof piece === "string" && typeof last === "string") tidied[tidied.length - 1] = last + piece;
    else if (piece !== "") tidied.push(piece);
  }
  return tidied;
}
