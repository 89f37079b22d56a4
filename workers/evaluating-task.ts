import type { Id } from "@/lib/argument/rows";
import { type Listing, searchExtensions } from "@/lib/evaluation/extensions";
import { GRADUAL_SEMANTICS, type GradualSemantics } from "@/lib/evaluation/gradual";
import type { Semantics } from "@/lib/evaluation/labelling-clauses";
import { labellingOf } from "@/lib/evaluation/labels";
import { type MapFramework, mapFramework } from "@/lib/evaluation/map-framework";
import {
  type MapStrengths,
  mapStrengths,
  readStrengths,
  type StrengthReading,
  strengthsIn,
} from "@/lib/evaluation/map-strengths";
import type { Progress } from "@/lib/evaluation/part-extensions";
import type { Argued } from "@/lib/evaluation/same-claims";
import { labelsIn, nearestLabel, type Standing, type Standings, standingsOf } from "@/lib/evaluation/standings";
import type { Switches } from "@/lib/evaluation/strikes";
import { type WhyStep, why } from "@/lib/evaluation/why";
import { type StrengthStep, whyStrength } from "@/lib/evaluation/why-strength";

/** By what a map is evaluated: labels of a semantics, or strengths of a gradual one. */
export type Measure = Semantics | GradualSemantics;

/** Extensions that can be walked through; what is said of all of them holds of all. */
const MOST_WALKED = 200;

/** What is asked of a map: by which measure, with which claims switched, and in which of several extensions; null for all. */
export interface Look {
  readonly measure: Measure;
  readonly switches: Switches;
  readonly place: number | null;
}

/** What the page tells the thread: rows to keep, a look at them, or why a row stands as it does in the last look. */
export type EvaluatingMessage =
  | { readonly kind: "keep"; readonly argued: Argued }
  | ({ readonly kind: "look"; readonly request: number } & Look)
  | { readonly kind: "why"; readonly request: number; readonly id: Id; readonly place: number | null };

/** A standing, or a strength from 0 to 1. */
export type Worth = Standing | number;

/** What a look has found. */
export interface Seen {
  readonly measure: Measure;
  readonly worths: ReadonlyMap<Id, Worth>;
  /** What is otherwise than without the switches, and how it is without them. */
  readonly before: ReadonlyMap<Id, Worth>;
  /** How many extensions there are, null where that was not counted; and how many can be walked through. */
  readonly count: number | null;
  readonly listed: number;
  /** Which of them this is; null for all together. */
  readonly place: number | null;
  /** How far strengths can be relied on; null for labels. */
  readonly balance: Pick<MapStrengths, "isConverged" | "iterations" | "residual"> | null;
}

/** Why a row stands as it does, in the extension at `place`, null where there is but one; or why it is as strong as it is. */
export type Why =
  | {
      readonly kind: "label";
      readonly id: Id;
      readonly place: number | null;
      readonly steps: readonly WhyStep[];
    }
  | { readonly kind: "strength"; readonly id: Id; readonly steps: readonly StrengthStep[] };

/** What the thread answers. */
export type EvaluatedMessage =
  | ({ readonly kind: "progress"; readonly request: number } & Progress)
  | { readonly kind: "seen"; readonly request: number; readonly seen: Seen }
  | { readonly kind: "why"; readonly request: number; readonly why: Why };

/** Whether a measure gives strengths. */
export function isGradual(measure: Measure): measure is GradualSemantics {
  return GRADUAL_SEMANTICS.some((name) => name === measure);
}

/** What has to be told to another thread of what is evaluated: no words. */
export function plainArgued({ claims, relations, premises }: Argued): Argued {
  return {
    claims: claims.map((claim) => ({ ...claim, text: "", note: "" })),
    relations: relations.map((relation) => ({ ...relation, note: "" })),
    premises,
  };
}

/** A map under a semantics. */
interface Found extends Standings {
  readonly framework: MapFramework;
}

/** What was found last, for those who ask why. */
type Last = Found | { readonly reading: StrengthReading; readonly strengths: MapStrengths["strengths"] };

const NOTHING: Argued = { claims: [], relations: [], premises: [] };
const NO_SWITCHES: Switches = new Map();

/**
 * Evaluates a map, and gives up a look once a newer one has come. `pause` lets messages come in while extensions are
 * searched; it is asked often and gives null where none is due yet. What has been found is kept until the rows change, with switches and without.
 */
export function createEvaluating(answer: (told: EvaluatedMessage) => void, pause: () => Promise<void> | null) {
  let argued = NOTHING;
  let latest = 0;
  let last: Last | null = null;
  let kept = new Map<string, Found>();

  async function search(measure: Semantics, switches: Switches, request: number): Promise<Found | null> {
    const name = `${measure} ${[...switches].flat().join()}`;
    const known = kept.get(name);
    if (known) return known;
    const framework = mapFramework(argued, switches);
    const listing = await searched(framework, measure, request);
    if (!listing) return null;
    const found = { framework, ...standingsOf(framework, listing) };
    if (kept.size >= MOST_KEPT) kept = new Map();
    kept.set(name, found);
    return found;
  }

  async function searched(map: MapFramework, measure: Semantics, request: number): Promise<Listing | null> {
    const steps = searchExtensions(map.framework, measure, MOST_WALKED);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      const paused = pause();
      if (!paused) continue;
      answer({ kind: "progress", request, ...step.value });
      await paused;
      if (latest !== request) return null;
    }
  }

  async function look({ measure, switches, place }: Look, request: number): Promise<Seen | null> {
    if (isGradual(measure)) {
      const reading = readStrengths(argued, undefined, switches);
      const found = strengthsIn(reading, measure);
      last = { reading, strengths: found.strengths };
      return seenStrengths(measure, found, switches.size > 0 ? mapStrengths(argued, measure) : found);
    }
    const found = await search(measure, switches, request);
    const plain = found && switches.size > 0 ? await search(measure, NO_SWITCHES, request) : found;
    if (!found || !plain) return null;
    last = found;
    const here = place === null ? undefined : found.extensions[place];
    return {
      measure,
      worths: here ? labelsIn(found.framework, here) : found.standings,
      before: differing(plain.standings, found.standings, (a, b) => nearestLabel(a) === nearestLabel(b)),
      count: found.count,
      listed: found.extensions.length,
      place: here ? place : null,
      balance: null,
    };
  }

  return async (message: EvaluatingMessage): Promise<void> => {
    switch (message.kind) {
      case "keep":
        argued = message.argued;
        kept = new Map();
        last = null;
        return;
      case "look": {
        const { request } = message;
        latest = request;
        const seen = await look(message, request);
        if (seen && latest === request) answer({ kind: "seen", request, seen });
        return;
      }
      case "why": {
        const { request, id, place } = message;
        answer({ kind: "why", request, why: explained(last, id, place) });
        return;
      }
      default:
        message satisfies never;
    }
  };
}

/** Looks that are kept while the rows are as they were. */
const MOST_KEPT = 12;

function seenStrengths(measure: GradualSemantics, found: MapStrengths, plain: MapStrengths): Seen {
  const { isConverged, iterations, residual } = found;
  return {
    measure,
    worths: found.strengths,
    before: differing(plain.strengths, found.strengths, (a, b) => Math.abs(a - b) < LEAST_CHANGE),
    count: 1,
    listed: 1,
    place: null,
    balance: { isConverged, iterations, residual },
  };
}

/** Strengths are told with two digits. */
const LEAST_CHANGE = 0.005;

function differing<W extends Worth>(
  before: ReadonlyMap<Id, W>,
  now: ReadonlyMap<Id, W>,
  isSame: (a: W, b: W) => boolean,
): ReadonlyMap<Id, Worth> {
  const others = [...before].filter(([id, was]) => {
    const is = now.get(id);
    return is !== undefined && !isSame(was, is);
  });
  return new Map(others);
}

function explained(last: Last | null, id: Id, place: number | null): Why {
  if (!last) return { kind: "label", id, place: null, steps: [] };
  if ("reading" in last) return { kind: "strength", id, steps: whyStrength(last.reading, last.strengths, id) };
  return explainedLabel(last, id, place);
}

/** Asked of all extensions together, it is explained in one: where it is in, if it is in some. */
function explainedLabel({ framework, extensions, count }: Found, id: Id, place: number | null): Why {
  const argument = framework.argumentOf.get(id) ?? -1;
  const holding = extensions.findIndex((numbers) => numbers.includes(argument));
  const at = place ?? Math.max(0, holding);
  const extension = extensions[at];
  if (!extension) return { kind: "label", id, place: null, steps: [] };
  const steps = why(framework, labellingOf(framework.framework, extension), id);
  return { kind: "label", id, place: count === 1 ? null : at, steps };
}
