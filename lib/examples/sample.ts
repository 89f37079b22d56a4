import type { Action, Command } from "@/lib/argument/command";
import type { Act, Fidelity, Id, RelationKind } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { contextOf, type Extent, quoteOf } from "@/lib/text/extent";
import { bridgeHearing } from "./bridge-hearing";
import { idIn } from "./small-map";

const SEED = 0x5a;
const id = (key: string): Id => idIn(SEED, key);

/** The id of the sample map, the same in every installation. */
export const SAMPLE_ID = id("map");

const SPEAKERS = ["Chair", "Okafor", "Lindqvist", "Abara", "the minister"] as const;
type SpeakerName = (typeof SPEAKERS)[number];

/** A passage of a claim: its stretches as they stand in the text, who says it, and how near the claim stays to it. */
interface Passage {
  readonly words: readonly string[];
  readonly fidelity: Fidelity;
  readonly voices: readonly (readonly [SpeakerName, Act])[];
}

/** A claim with its passages; without any it is implicit. */
interface SampleClaim {
  readonly text: string;
  readonly passages: readonly Passage[];
}

const said = (fidelity: Fidelity, speaker: SpeakerName, ...words: string[]): Passage => ({
  words,
  fidelity,
  voices: [[speaker, "asserts"]],
});

const CLAIMS: Readonly<Record<string, SampleClaim>> = {
  close: {
    text: "The Weir Bridge should be closed to lorries from June.",
    passages: [said("compression", "Chair", "the Weir Bridge should be closed to lorries from the first of June")],
  },
  unsafe: {
    text: "The Weir Bridge is not safe for heavy lorries.",
    passages: [said("quotation", "Okafor", "The Weir Bridge is not safe for heavy lorries.")],
  },
  unsuited: {
    text: "The structure no longer suits the traffic.",
    passages: [
      {
        words: ["the structure no longer suits the traffic"],
        fidelity: "quotation",
        voices: [["Okafor", "reports"]],
      },
    ],
  },
  duty: { text: "A town must not let people use a bridge that it knows to be unsafe.", passages: [] },
  moved: {
    text: "Two of the six bearings have moved.",
    passages: [
      said("paraphrase", "Okafor", "In the last inspection two of the six bearings had moved"),
      said(
        "interpretation",
        "Okafor",
        "The second team measured again in September, in dry weather, and found the same.",
      ),
    ],
  },
  load: {
    text: "A loaded lorry weighs ten times what the bridge was made to carry.",
    passages: [said("quotation", "Okafor", "A loaded lorry weighs ten times what the bridge was made to carry.")],
  },
  flood: {
    text: "The bearings were measured in a flood.",
    passages: [
      said(
        "compression",
        "Lindqvist",
        "the inspection she quotes was made in a week of flood",
        "the bearings were measured under water",
      ),
    ],
  },
  again: {
    text: "They were measured again in dry weather, with the same result.",
    passages: [
      said("paraphrase", "Okafor", "The second team measured again in September, in dry weather, and found the same."),
    ],
  },
  again2: {
    text: "A bearing that has moved once will move again.",
    passages: [said("quotation", "Okafor", "a bearing that has moved once will move again")],
  },
  mill: {
    text: "The closure would close the mill, where eighty people work.",
    passages: [
      said("compression", "Lindqvist", "eighty people work there. Close the bridge to us and you close the mill."),
    ],
  },
  detour: {
    text: "Without the bridge the way to the mill is 31 kilometres longer.",
    passages: [
      said("paraphrase", "Lindqvist", "Without the bridge the way to the mill is thirty-one kilometres longer."),
    ],
  },
  paid: {
    text: "The county pays for the detour.",
    passages: [said("quotation", "Lindqvist", "the county pays for the detour")],
  },
  begun: {
    text: "The repair has begun.",
    passages: [said("interpretation", "Lindqvist", "the bridge stays open for lorries unless the repair has begun")],
  },
  promise: {
    text: "No rural bridge will be closed under this minister.",
    passages: [
      {
        words: ["no rural bridge will be closed while he is in office"],
        fidelity: "paraphrase",
        voices: [
          ["Abara", "reports"],
          ["the minister", "promises"],
        ],
      },
    ],
  },
  capital: {
    text: "A promise made in the capital does not hold up a bearing.",
    passages: [said("quotation", "Abara", "A promise made in the capital does not hold up a bearing.")],
  },
  life: {
    text: "A life counts for more than a longer road.",
    passages: [said("quotation", "Abara", "a life counts for more than a longer road")],
  },
};

interface SampleRelation {
  readonly key: string;
  readonly kind: RelationKind;
  readonly premises: readonly string[];
  readonly target: string;
}

const RELATIONS: readonly SampleRelation[] = [
  { key: "safety", kind: "support", premises: ["unsafe", "duty"], target: "close" },
  { key: "restated", kind: "rephrase", premises: ["unsuited"], target: "unsafe" },
  { key: "bearings", kind: "support", premises: ["moved"], target: "unsafe" },
  { key: "weight", kind: "support", premises: ["load"], target: "again2" },
  { key: "why bearings count", kind: "support", premises: ["again2"], target: "bearings" },
  { key: "measured in a flood", kind: "attack", premises: ["flood"], target: "bearings" },
  { key: "measured again", kind: "attack", premises: ["again"], target: "measured in a flood" },
  { key: "the mill", kind: "attack", premises: ["mill"], target: "close" },
  { key: "the detour", kind: "support", premises: ["detour"], target: "mill" },
  { key: "compensation", kind: "unless", premises: ["paid"], target: "mill" },
  { key: "not yet", kind: "onlyIf", premises: ["begun"], target: "close" },
  { key: "the promise", kind: "attack", premises: ["promise"], target: "close" },
  { key: "only words", kind: "attack", premises: ["capital"], target: "promise" },
  { key: "what counts", kind: "preference", premises: ["life"], target: "detour" },
];

/** The map that every installation begins with: our own text, and every kind of relation. */
export function sampleMap(): { readonly command: Command; readonly contents: readonly Content[] } {
  const actions: Action[] = [
    { type: "createMap", id: SAMPLE_ID, title: "Sample: the Weir Bridge" },
    {
      type: "addSource",
      id: id("source"),
      title: "Hearing, 12 March",
      citation: {
        title: "Public hearing on the Weir Bridge",
        publisher: "Alderbrook town hall",
        date: "12 March",
        language: "en",
      },
      text: { id: id("text"), sha256: sha256Of(bridgeHearing), length: bridgeHearing.plain.length },
    },
    ...SPEAKERS.map((name): Action => ({ type: "addSpeaker", id: id(name), name, side: null })),
    ...Object.entries(CLAIMS).flatMap(([key, claim]) => claimActions(key, claim)),
    ...RELATIONS.map(relationAction),
  ];
  return { command: { id: id("command"), actions }, contents: [bridgeHearing] };
}

function claimActions(key: string, { text, passages }: SampleClaim): Action[] {
  return [
    { type: "addClaim", id: id(key), text, implicit: passages.length === 0 },
    ...passages.flatMap((passage, i) => passageActions(`${key} ${i}`, id(key), passage)),
  ];
}

/** Claims that rest on the same words share one span. */
function passageActions(key: string, claimId: Id, { words, fidelity, voices }: Passage): Action[] {
  const extent: Extent = words.map((stretch) => placeOf(stretch));
  const { plain } = bridgeHearing;
  const isShared = key !== firstKeyWith(words);
  const spanId = id(`span ${words.join()}`);
  const anchorId = id(`anchor ${key}`);
  const span: Action = {
    type: "addSpan",
    id: spanId,
    textId: id("text"),
    extent,
    quote: quoteOf(plain, extent),
    ...contextOf(plain, extent),
  };
  const chain = voices.map(([speaker, act]) => ({ id: id(`voice ${key} ${speaker}`), speakerId: id(speaker), act }));
  return [
    ...(isShared ? [] : [span]),
    { type: "addAnchor", id: anchorId, claimId, spanId, fidelity },
    { type: "setVoices", anchorId, voices: chain },
  ];
}

function firstKeyWith(words: readonly string[]): string | undefined {
  return Object.entries(CLAIMS)
    .flatMap(([key, { passages }]) => passages.map((passage, i) => ({ key: `${key} ${i}`, passage })))
    .find(({ passage }) => passage.words.join() === words.join())?.key;
}

function placeOf(words: string): readonly [number, number] {
  const start = bridgeHearing.plain.indexOf(words);
  if (start < 0) throw new Error(`the sample text has no "${words}"`);
  return [start, start + words.length];
}

function relationAction({ key, kind, premises, target }: SampleRelation): Action {
  return {
    type: "addRelation",
    id: id(`relation ${key}`),
    kind,
    target: target in CLAIMS ? { claimId: id(target) } : { relationId: id(`relation ${target}`) },
    premises: premises.map((premise) => ({ id: id(`${key} ${premise}`), claimId: id(premise) })),
  };
}
