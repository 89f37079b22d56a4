import { type Listing, searchExtensions } from "@/lib/evaluation/extensions";
import { namedStrengths } from "@/lib/evaluation/framework-strengths";
import type { GradualSemantics } from "@/lib/evaluation/gradual";
import type { Semantics } from "@/lib/evaluation/labelling-clauses";
import { listingOf } from "@/lib/evaluation/labels";
import { mapFramework } from "@/lib/evaluation/map-framework";
import { mapStrengths } from "@/lib/evaluation/map-strengths";
import type { Progress } from "@/lib/evaluation/part-extensions";
import { certainForm, type NamedFramework, readFramework } from "@/lib/evaluation/read-framework";
import type { Argued } from "@/lib/evaluation/same-claims";
import { recogniseFormat } from "@/lib/formats/catalogue";
import type { Format, TextFile } from "@/lib/formats/format";
import { readAny } from "@/lib/formats/read-any";

/** What is evaluated: a map, or an abstract framework. */
export type Subject =
  | { readonly kind: "map"; readonly argued: Argued }
  | ({ readonly kind: "framework" } & NamedFramework);

/** What went wrong with what the world gave: a sentence, and where. */
export interface Unfit {
  readonly refused: string;
  readonly where: string;
}

/** What files hold, recognised by their content: a map of any format, else a framework. `from` names the format of a map. */
export function subjectIn(
  files: readonly TextFile[],
  from: Format | null = null,
  columns: string | null = null,
): Subject | Unfit {
  const text = files[0]?.text ?? "";
  if (files.every((file) => file.text.trim() === "")) return { refused: "The file is empty.", where: "" };
  const isMap = from || columns || (certainForm(text) === null && (/^\s*[{[<]/.test(text) || recogniseFormat(files)));
  if (!isMap) {
    const reading = readFramework(text);
    return reading.ok ? { kind: "framework", ...reading } : { refused: reading.reason, where: "" };
  }
  const reading = readAny(files, from, columns);
  return reading.ok ? { kind: "map", argued: reading.rows } : { refused: reading.reason, where: reading.where };
}

/** The names of all that can have a base score. */
export function namesOf(subject: Subject): readonly string[] {
  if (subject.kind === "framework") return subject.names;
  return [...subject.argued.claims, ...subject.argued.relations].map(({ id }) => id);
}

/** The extensions of a subject by the names of its arguments. */
export interface ToldListing {
  readonly arguments: readonly string[];
  readonly extensions: readonly (readonly string[])[];
  /** How many there are; null when counting was given up. */
  readonly count: number | null;
  readonly sceptical: readonly string[];
  readonly credulous: readonly string[];
  readonly isWhole: boolean;
}

/** Lists what can be accepted together, `limit` extensions at most. It yields often, so that it can be stopped by leaving it. */
export function* listExtensions(
  subject: Subject,
  semantics: Semantics,
  limit: number,
): Generator<Progress, ToldListing, void> {
  if (subject.kind === "map") {
    const read = mapFramework(subject.argued);
    const listing = listingOf(read, yield* searchExtensions(read.framework, semantics, limit));
    return { arguments: [...read.argumentOf.keys()], ...listing };
  }
  const { names, framework } = subject;
  return { arguments: names, ...byName(names, yield* searchExtensions(framework, semantics, limit)) };
}

function byName(names: readonly string[], listing: Listing): Omit<ToldListing, "arguments"> {
  const named = (numbers: readonly number[]) => numbers.map((i) => names[i] ?? "");
  return {
    ...listing,
    extensions: listing.extensions.map(named),
    sceptical: named(listing.sceptical),
    credulous: named(listing.credulous),
  };
}

/** How strong each argument of a subject is, from base scores by name, as it is told. */
export function toldStrengths(subject: Subject, semantics: GradualSemantics, scores: ReadonlyMap<string, number>) {
  const { strengths, isConverged, iterations, residual } =
    subject.kind === "map"
      ? mapStrengths(subject.argued, semantics, scores)
      : namedStrengths(subject, semantics, scores);
  return {
    arguments: [...strengths.keys()],
    strengths: Object.fromEntries(strengths),
    converged: isConverged,
    iterations,
    residual,
  };
}
