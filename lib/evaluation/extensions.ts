import { separateParts } from "./components";
import { type Framework, partOf } from "./framework";
import { groundedOf, IN, UNDECIDED } from "./grounded";
import type { Semantics } from "./labelling-clauses";
import { acceptanceOf, askAcceptance, type PartAcceptance } from "./part-acceptance";
import { listExtensions, type ManyValued, type PartListing, type Progress } from "./part-extensions";

/** The extensions of a framework, and what they say together. Arguments by number, ascending throughout. */
export interface Listing {
  /** Each the arguments that are accepted together. */
  readonly extensions: readonly (readonly number[])[];
  /** How many there are; null when counting was given up. */
  readonly count: number | null;
  /** Whether all of them are listed. What is said of acceptance holds of all, listed or not. */
  readonly isWhole: boolean;
  /** In every extension: all arguments where there is no extension. */
  readonly sceptical: readonly number[];
  /** In some extension. */
  readonly credulous: readonly number[];
}

/** How many extensions are listed when nothing is said. */
export const MOST_EXTENSIONS = 100_000;

/**
 * Lists the extensions of a framework. What is grounded is settled first; the rest falls into parts without attacks
 * between them, whose extensions combine freely. It yields often, so that it can be stopped by leaving it.
 */
export function* searchExtensions(
  framework: Framework,
  semantics: Semantics,
  limit = MOST_EXTENSIONS,
): Generator<Progress, Listing, void> {
  const { labels } = groundedOf(framework);
  const grounded = numbersWith(labels, IN);
  if (semantics === "grounded")
    return { extensions: [grounded], count: 1, isWhole: true, sceptical: grounded, credulous: grounded };
  const open = numbersWith(labels, UNDECIDED);
  const rest = partOf(framework, open);
  const parts: FoundPart[] = [];
  for (const members of separateParts(rest)) {
    const part = yield* searchPart(partOf(rest, members), semantics, limit);
    parts.push({ ...part, members: members.map((i) => open[i] as number) });
    if (part.extensions.length === 0) return noExtensions(framework.size);
  }
  return combined(grounded, parts, limit);
}

/** All of a search at once. */
export function extensionsOf(framework: Framework, semantics: Semantics, limit = MOST_EXTENSIONS): Listing {
  const search = searchExtensions(framework, semantics, limit);
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

/** What was found in a part, whose argument i is `members[i]` of the whole. */
interface FoundPart extends PartListing, PartAcceptance {
  readonly members: readonly number[];
}

function* searchPart(
  part: Framework,
  semantics: ManyValued,
  limit: number,
): Generator<Progress, PartListing & PartAcceptance, void> {
  const listing = yield* listExtensions(part, semantics, Math.max(limit, 1));
  const acceptance = listing.isWhole
    ? acceptanceOf(part.size, listing.extensions)
    : yield* askAcceptance(part, semantics, listing.extensions);
  return { ...listing, ...acceptance };
}

function numbersWith(labels: Uint8Array, label: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < labels.length; i++) if (labels[i] === label) found.push(i);
  return found;
}

function noExtensions(size: number): Listing {
  const all = Array.from({ length: size }, (_, i) => i);
  return { extensions: [], count: 0, isWhole: true, sceptical: all, credulous: [] };
}

function combined(grounded: readonly number[], parts: readonly FoundPart[], limit: number): Listing {
  const count = parts.reduce((product, { extensions }) => product * extensions.length, 1);
  const areWhole = parts.every(({ isWhole }) => isWhole);
  const named = ({ members }: FoundPart, numbers: readonly number[]) => numbers.map((i) => members[i] as number);
  const together = (pick: (part: FoundPart) => readonly number[]) =>
    sorted([...grounded, ...parts.flatMap((part) => named(part, pick(part)))]);
  return {
    extensions: products(parts, Math.min(limit, count)).map((choice) =>
      sorted([...grounded, ...choice.flatMap((chosen, at) => named(parts[at] as FoundPart, chosen))]),
    ),
    count: areWhole ? count : null,
    isWhole: areWhole && count <= limit,
    sceptical: together(({ sceptical }) => sceptical),
    credulous: together(({ credulous }) => credulous),
  };
}

/** The first `limit` ways to choose one extension of each part; the last part changes fastest. */
function products(parts: readonly FoundPart[], limit: number): (readonly number[])[][] {
  return Array.from({ length: limit }, (_, n) => {
    let left = n;
    const choice = [...parts].reverse().map(({ extensions }) => {
      const chosen = extensions[left % extensions.length] ?? [];
      left = Math.floor(left / extensions.length);
      return chosen;
    });
    return choice.reverse();
  });
}

function sorted(numbers: number[]): number[] {
  return numbers.sort((a, b) => a - b);
}
