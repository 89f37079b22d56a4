/**
 * What a map can hold, in parts that a format keeps or loses as a whole, each with the words for what is lost.
 * The order is that of the table in docs/formats.md.
 */
export const FEATURES = {
  title: "the title of the map",
  settings: "how the map is drawn and cited",
  texts: "the source texts, and where claims are tied to them",
  severalTexts: "more than one source text",
  versions: "earlier versions of a source text",
  blocks: "paragraphs, headings and pages of a source text",
  sourceTitles: "titles of sources",
  citations: "citations of sources",
  originals: "the files that source texts came from",
  turns: "who speaks where in a source text",
  bareSpans: "passages that no claim is tied to",
  waiting: "passages that wait to be placed",
  stretches: "passages in several pieces",
  severalAnchors: "several passages of one claim",
  sharedSpans: "passages that several claims are tied to",
  fidelity: "how near a claim stands to its words",
  anchorNotes: "notes on passages",
  voices: "who says it",
  chains: "reported speech",
  acts: "what a speaker does in saying it",
  sides: "sides of speakers",
  bareSpeakers: "speakers who say nothing",
  sameNames: "speakers, or tags, of the same name apart",
  numbers: "numbers of claims",
  exactWords: "line breaks and spaces at the edges of words",
  implicit: "which claims are implicit",
  claimStrengths: "strengths of claims",
  colours: "colours of claims",
  claimNotes: "notes on claims",
  linked: "premises that stand together",
  sharedClaims: "claims that bear on several things",
  circles: "circles of relations",
  undercuts: "relations that bear on relations",
  attacks: "attacks",
  rephrase: "rephrasings",
  preference: "preferences",
  conditions: "conditions (only if, unless)",
  unknown: "relations of unknown kind",
  schemes: "argumentation schemes",
  roles: "which premise of the scheme a claim is",
  relationStrengths: "strengths of relations",
  relationNotes: "notes on relations",
  questions: "critical questions",
  tags: "tags",
  groups: "groups",
  scenes: "the step-through",
  scenarios: "what-ifs",
  dismissals: "hints that were put aside",
  pins: "pinned places",
  talk: "comments and tasks",
  moments: "names of versions of the map",
  suggestions: "suggested changes",
  foreign: "data that came from other formats",
} as const;

export type Feature = keyof typeof FEATURES;

/** All features in the order of the table. */
export const ALL_FEATURES = Object.keys(FEATURES) as readonly Feature[];

/** A set of features, by name. */
export function features(...names: readonly Feature[]): ReadonlySet<Feature> {
  return new Set(names);
}
