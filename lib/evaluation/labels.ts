import type { Id } from "@/lib/argument/rows";
import type { Listing } from "./extensions";
import { type Framework, neighbours } from "./framework";
import { groundedOf, IN, type Labelling, OUT, UNDECIDED } from "./grounded";
import { type MapFramework, mapFramework } from "./map-framework";
import type { Argued } from "./same-claims";
import type { Switches } from "./strikes";

/** What evaluation says of a claim or a relation: it may be believed, it may not, or that is left open. */
export type Label = "in" | "out" | "undecided";

/** The label of each claim and each relation; relations of unknown kind have none. */
export type Labels = ReadonlyMap<Id, Label>;

const NAMES: readonly Label[] = ["undecided", "in", "out"];

/** The word for a byte of a labelling. */
export function labelNamed(code: number | undefined): Label {
  return NAMES[code ?? UNDECIDED] ?? "undecided";
}

/** The labelling that belongs to an extension: what is in, what that attacks, and the rest undecided. */
export function labellingOf(framework: Framework, extension: readonly number[]): Labelling {
  const labels = new Uint8Array(framework.size);
  for (const accepted of extension) {
    labels[accepted] = IN;
    for (const rejected of neighbours(framework.attacked, accepted)) labels[rejected] = OUT;
  }
  return labels;
}

/** A labelling of a map's framework, told by claims and relations. */
export function labelsOf({ argumentOf }: MapFramework, labelling: Labelling): Labels {
  return new Map([...argumentOf].map(([id, argument]) => [id, labelNamed(labelling[argument])]));
}

/** The grounded labels of a map, or of what becomes of it when claims are switched off or assumed. Linear. */
export function groundedLabels(argued: Argued, switches?: Switches): Labels {
  const map = mapFramework(argued, switches);
  return labelsOf(map, groundedOf(map.framework).labels);
}

/** Something that another look at a map labels otherwise. */
export interface LabelChange {
  readonly id: Id;
  readonly was: Label;
  readonly is: Label;
}

/** What is labelled otherwise, in the order of the labels: what falls, what rises, what is left open now. */
export function labelChanges(before: Labels, after: Labels): LabelChange[] {
  return [...before].flatMap(([id, was]) => {
    const is = after.get(id);
    return is === undefined || is === was ? [] : [{ id, was, is }];
  });
}

/** A listing told by ids. */
export interface NamedListing extends Omit<Listing, "extensions" | "sceptical" | "credulous"> {
  readonly extensions: readonly (readonly Id[])[];
  readonly sceptical: readonly Id[];
  readonly credulous: readonly Id[];
}

/** A listing of a map's framework by claims and relations; extensions that differ only in what stands for no row are one. */
export function listingOf({ argumentOf }: MapFramework, listing: Listing): NamedListing {
  const idsIn = (numbers: readonly number[]) => {
    const inside = new Set(numbers);
    return [...argumentOf].filter(([, argument]) => inside.has(argument)).map(([id]) => id);
  };
  const extensions = [...new Map(listing.extensions.map(idsIn).map((ids) => [ids.join(), ids])).values()];
  return {
    ...listing,
    extensions,
    count: listing.isWhole ? extensions.length : listing.count,
    sceptical: idsIn(listing.sceptical),
    credulous: idsIn(listing.credulous),
  };
}
