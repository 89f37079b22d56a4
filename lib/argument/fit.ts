import type { ArgumentMap } from "./argument-map";
import type { Change } from "./change";
import { decide } from "./decide";
import { nothingKnown } from "./known";
import { proposedActions } from "./proposals";
import { type Refusal, refuse } from "./refusal";
import type { Id, Proposal } from "./rows";

/** What a proposed change would do, over the map and those proposed before it. */
export interface Fit {
  readonly proposal: Proposal;
  /** What it would do, in words that follow a name. */
  readonly words: string;
  readonly changes: readonly Change[];
  /** Why it cannot be done; it is then left out. */
  readonly refusal: Refusal | null;
  /** The changes proposed before it without which it cannot be done, in their order: they are to be accepted with it. */
  readonly needs: readonly Id[];
}

/** A proposed change and those before it, in their order, as far as they fit; `builtOn` are those that bring what it names. */
interface Waiting {
  readonly before: ArgumentMap;
  readonly proposal: Proposal;
  readonly earlier: readonly Fit[];
  readonly builtOn: ReadonlySet<Id>;
}

/**
 * The earlier changes to be accepted with a proposed change that fits after all of them, in their order: what it builds on,
 * and what makes room for it by taking something away.
 */
export function neededBy(waiting: Waiting): Id[] {
  const { earlier, builtOn } = waiting;
  const needed = new Set(builtOn);
  const isNeeded = (fit: Fit) => needed.has(fit.proposal.id);
  const couldNeed = earlier.some((fit) => !isNeeded(fit) && fit.changes.some(makesRoom));
  while (couldNeed && !goesAfter(waiting, -1, needed)) {
    const last = firstThat(earlier, (until) => goesAfter(waiting, until, needed));
    if (!last || isNeeded(last)) break;
    for (const id of [...last.needs, last.proposal.id]) needed.add(id);
  }
  return earlier.filter(isNeeded).map(({ proposal }) => proposal.id);
}

/** Why a proposed change that could be done by itself does not fit after the earlier ones; null where it cannot be done at all. */
export function clashOf(waiting: Waiting): Refusal | null {
  const { earlier, builtOn } = waiting;
  if (!goesAfter(waiting, -1, builtOn)) return null;
  const other = firstThat(earlier, (until) => !goesAfter(waiting, until, builtOn));
  const reason = "It does not go together with another suggested change, which is to be decided first";
  return other ? refuse("changedSince", `${reason}: ${other.words}`) : null;
}

/** Whether something can be done after a change that could not be done before, but for what it brings. No rule asks what claims say. */
function makesRoom({ op, table }: Change): boolean {
  return op === "delete" || (op === "update" && table !== "claims");
}

/** Whether a proposed change can be accepted together with the earlier ones up to one, and with some of the others. */
function goesAfter({ before, proposal, earlier }: Waiting, until: number, others: ReadonlySet<Id>): boolean {
  const first = earlier.filter((fit, i) => i <= until || others.has(fit.proposal.id)).map((fit) => fit.proposal);
  const actions = [...first, proposal].flatMap((one) => proposedActions(one) ?? []);
  return decide(before, { id: proposal.id, actions }, nothingKnown).ok;
}

/** The first of some things at which something holds that holds at all later ones too. */
function firstThat<T>(things: readonly T[], holds: (at: number) => boolean): T | undefined {
  let [low, high] = [0, things.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return things[low];
}
