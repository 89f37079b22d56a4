import type { ArgumentMap } from "./argument-map";
import { all, find } from "./argument-map";
import { rowIdOf } from "./change";
import { decide } from "./decide";
import { clashOf, type Fit, neededBy } from "./fit";
import { type Compared, compare, type Fate } from "./history/compared";
import { tell } from "./history/telling";
import { nothingKnown } from "./known";
import { openProposals, proposedActions } from "./proposals";
import type { Refusal } from "./refusal";
import { type Id, type Proposal, TABLES } from "./rows";

/** A map with what is proposed for it carried out. */
export interface Proposed {
  readonly map: ArgumentMap;
  readonly fits: ReadonlyMap<Id, Fit>;
}

/**
 * Carries out proposed changes over a map, one after the other, without what does not fit. `proposals` are in their order;
 * words of texts are not checked here, but when a change is accepted.
 */
export function proposedOver(before: ArgumentMap, proposals: readonly Proposal[]): Proposed {
  let map = before;
  const fits = new Map<Id, Fit>();
  const broughtBy = new Map<Id, Id>();
  for (const proposal of proposals) {
    const { map: next, ...decided } = fitOver(map, proposal);
    const earlier = [...fits.values()].filter(({ refusal }) => refusal === null);
    const waiting = { before, proposal, earlier, builtOn: builtOnBy(proposal, broughtBy, fits) };
    const fit = decided.refusal
      ? { ...decided, refusal: clashOf(waiting) ?? decided.refusal, needs: [] }
      : { ...decided, needs: neededBy(waiting) };
    fits.set(proposal.id, { proposal, ...fit });
    for (const change of decided.changes) if (change.op === "insert") broughtBy.set(change.row.id, proposal.id);
    map = next;
  }
  return { map, fits };
}

const proposedFor = new WeakMap<ArgumentMap, Proposed>();

/** A map with all that is proposed for it, worked out once for each state of the map. */
export function allProposed(map: ArgumentMap): Proposed {
  const known = proposedFor.get(map) ?? proposedOver(map, openProposals(map));
  proposedFor.set(map, known);
  return known;
}

function fitOver(
  map: ArgumentMap,
  proposal: Proposal,
): Omit<Fit, "needs" | "proposal"> & { readonly map: ArgumentMap } {
  const unfit = (refusal: Refusal) => ({ map, words: proposal.words, changes: [], refusal });
  const actions = proposedActions(proposal);
  if (!actions) return unfit({ code: "malformed", reason: "What is proposed there is nothing that can be done." });
  const decision = decide(map, { id: proposal.id, actions }, nothingKnown);
  if (!decision.ok) return unfit(inWords(map, proposal, decision.refusal));
  const { changes } = decision;
  return {
    map: decision.map,
    words: tell({ before: map, after: decision.map, changes }, "done"),
    changes,
    refusal: null,
  };
}

/** What is not there has no name that a person knows; why it is not can be told. */
function inWords(map: ArgumentMap, { id }: Proposal, refusal: Refusal): Refusal {
  if (refusal.code !== "unknown") return refusal;
  const missing = UUID.exec(refusal.reason)?.[0];
  const isProposed = all(map, "proposals").some(
    (other) => other.id !== id && other.outcome !== "accepted" && missing !== undefined && namedIn(other).has(missing),
  );
  const reason = isProposed
    ? "It builds on another suggested change, which is not to come."
    : "What it is about is no longer in the map.";
  return { ...refusal, reason };
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const ids = new WeakMap<Proposal, ReadonlySet<Id>>();

/** All ids that a proposed change names. */
function namedIn(proposal: Proposal): ReadonlySet<Id> {
  const known = ids.get(proposal);
  if (known) return known;
  const found = new Set(JSON.stringify(proposal.actions).match(new RegExp(UUID, "g")) ?? []);
  ids.set(proposal, found);
  return found;
}

/** The earlier changes that bring what a proposed change names, and those that these need. */
function builtOnBy(proposal: Proposal, broughtBy: ReadonlyMap<Id, Id>, fits: ReadonlyMap<Id, Fit>): Set<Id> {
  const needed = new Set<Id>();
  for (const id of namedIn(proposal)) {
    const brought = broughtBy.get(id);
    if (brought === undefined) continue;
    for (const deeper of fits.get(brought)?.needs ?? []) needed.add(deeper);
    needed.add(brought);
  }
  return needed;
}

/** A map and the same map with what is proposed, in one, with what would become of each claim and relation. */
export function comparedWithProposed(before: ArgumentMap, { map }: Proposed): Compared {
  const compared = compare(before, map);
  const fates = new Map<Id, Fate>(compared.fates);
  for (const { id } of all(compared.map, "relations")) {
    if (fates.has(id)) continue;
    if (!find(before, "relations", id)) fates.set(id, "added");
    else if (!find(map, "relations", id)) fates.set(id, "removed");
  }
  return { map: compared.map, fates };
}

/** The rows that a proposed change touches: claims before relations before all else. */
export function touchedBy({ changes }: Fit): readonly Id[] {
  const rank = new Map(TABLES.map((table) => [table, table === "claims" ? 0 : table === "relations" ? 1 : 2]));
  const byRank = [...changes].sort((a, b) => (rank.get(a.table) ?? 2) - (rank.get(b.table) ?? 2));
  return [...new Set(byRank.map(rowIdOf))];
}
