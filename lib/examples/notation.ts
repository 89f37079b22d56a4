import { noRows, type Rows } from "@/lib/argument/rows";
import { idIn, rowsOfSmallMap, type SmallMap } from "./small-map";

/** One cell of the notation sheet: a small map, what it shows, and what cannot be read from its rows. */
export interface NotationCell {
  readonly title: string;
  readonly caption: string;
  readonly rows: Rows;
  /** Without numbers, voices and marks: only words and relations are of interest. */
  readonly plain?: boolean;
  readonly compact?: boolean;
  /** The longest line of a claim, in px; 118 when absent. */
  readonly widest?: number;
  /** Drawn as what the reasons lead to, though none are drawn. */
  readonly conclusion?: boolean;
  /** A claim or relation with a ring. */
  readonly selected?: string;
  /** How many claims are folded away below the first. */
  readonly hidden?: number;
  readonly status?: "in" | "out" | "undecided";
  /** Open critical questions of its relation's scheme. */
  readonly openQuestions?: number;
  /** What is counted on its claims beside their passages; without it no count is shown. */
  readonly counts?: { readonly questions: number; readonly comments: number };
}

export interface NotationSection {
  readonly title: string;
  /** Cells in rows, as they stand on the sheet. */
  readonly rows: readonly (readonly NotationCell[])[];
}

interface Draft extends Omit<NotationCell, "rows"> {
  readonly map: SmallMap;
}

const free = "The freedom has a condition.";
const relations: readonly (readonly Draft[])[] = [
  [
    {
      title: "Support",
      caption: "One reason: round pill, solid line, filled arrowhead.",
      map: {
        claims: { a: "The right has its limits.", b: "It was agreed as one point of a package." },
        relations: [{ premises: "b", kind: "support", target: "a" }],
      },
    },
    {
      title: "Support, linked",
      caption: "Premises that only hold together share one bar, one pill and one arrow.",
      map: {
        claims: { a: free, b: "It is one part of a package.", c: "The package sets limits." },
        relations: [{ premises: "b c", kind: "support", target: "a" }],
      },
    },
    {
      title: "Support, convergent",
      caption: "Reasons that stand alone keep their own pill and arrow. No lines merge.",
      map: {
        claims: { a: free, b: "So the Istanbul text says.", c: "So the Astana text says." },
        relations: [
          { premises: "b", kind: "support", target: "a" },
          { premises: "c", kind: "support", target: "a" },
        ],
      },
    },
    {
      title: "Attack",
      caption: "A reason against the claim: filled square pill, a bar for a head.",
      map: {
        claims: { a: free, b: "The right comes before all else." },
        relations: [{ premises: "b", kind: "attack", target: "a" }],
      },
    },
  ],
  [
    {
      title: "Undercut",
      caption: "Against the step and not the claim, so it ends on the pill. Dashed, with a struck circle.",
      map: {
        claims: { a: free, b: "So says the package.", c: "Its wording only protects the right." },
        relations: [
          { key: "step", premises: "b", kind: "support", target: "a" },
          { premises: "c", kind: "attack", target: "step" },
        ],
      },
    },
    {
      title: "Undercut of an undercut",
      caption: "To any depth, each beside the step that it strikes.",
      map: {
        claims: {
          a: free,
          b: "So says the package.",
          c: "Its wording only protects the right.",
          d: "That leaves out the duty.",
        },
        relations: [
          { key: "step", premises: "b", kind: "support", target: "a" },
          { key: "strike", premises: "c", kind: "attack", target: "step" },
          { premises: "d", kind: "attack", target: "strike" },
        ],
      },
    },
    {
      title: "Warrant",
      caption: "Says why the premise counts: a support of the step, which it reaches from the left.",
      map: {
        claims: { a: free, b: "So says the package.", c: { text: "A package binds as a whole.", implicit: true } },
        relations: [
          { key: "step", premises: "b", kind: "support", target: "a" },
          { premises: "c", kind: "support", target: "step" },
        ],
      },
    },
  ],
  [
    {
      title: "Condition: only if, unless",
      caption:
        "The claim holds only if the premise does, or unless it does. Six-sided pill, dash and dot, open diamond.",
      map: {
        claims: {
          a: "A state may choose its alliances.",
          b: "No other state is less secure for it.",
          c: "It has bound itself to be neutral.",
        },
        relations: [
          { premises: "b", kind: "onlyIf", target: "a" },
          { premises: "c", kind: "unless", target: "a" },
        ],
      },
    },
    {
      title: "One claim in two steps",
      caption: "A claim has one box. Its second line runs to the other pill and joins it at a dot.",
      map: {
        claims: { a: free, b: "It was agreed as a package.", c: "The right comes before all else." },
        relations: [
          { premises: "b", kind: "support", target: "a" },
          { premises: "c", kind: "attack", target: "a" },
          { premises: "b", kind: "attack", target: "c" },
        ],
      },
    },
    {
      title: "Strength",
      widest: 190,
      caption: "Weak, middling or strong: three pips on the pill, and the weight of the line.",
      map: {
        claims: {
          a: "Military risks can be talked about.",
          b: "Talks continue.",
          c: "There are proposals.",
          d: "Both sides gain.",
        },
        relations: [
          { premises: "b", kind: "support", target: "a", strength: 0.2 },
          { premises: "c", kind: "support", target: "a", strength: 0.5 },
          { premises: "d", kind: "support", target: "a", strength: 0.9 },
        ],
      },
    },
  ],
  [
    {
      title: "Rephrase",
      widest: 136,
      caption: "Two claims that say the same, side by side. Double line, no head.",
      map: {
        claims: { a: "The freedom depends on the security of others.", b: "The right ends where commitments begin." },
        relations: [{ premises: "b", kind: "rephrase", target: "a" }],
      },
    },
    {
      title: "Preference",
      caption: "The claim at the tail outranks the other. Dotted line, open head; reads from left to right.",
      map: {
        claims: { a: "The freedom comes first.", b: "The duty to others comes first." },
        relations: [{ premises: "b", kind: "preference", target: "a" }],
      },
    },
    {
      title: "Unknown kind",
      caption: "Came with a file and is not understood: grey, a ring for a head, never drawn as a support.",
      map: {
        claims: { a: free, b: "A point of order." },
        relations: [{ premises: "b", kind: "unknown", target: "a" }],
      },
    },
  ],
];

const claims: readonly (readonly Draft[])[] = [
  [
    {
      title: "Quotation",
      caption: "Solid border: the speaker’s own words.",
      map: {
        claims: {
          a: { text: "The answer consists of two parts.", number: 1, fidelity: "quotation", voices: ["Lavrov"] },
        },
      },
    },
    {
      title: "Paraphrase",
      caption: "Long dashes: the same in other words.",
      map: {
        claims: { a: { text: "Nobody answered the letter.", number: 2, fidelity: "paraphrase", voices: ["Lavrov"] } },
      },
    },
    {
      title: "Compression",
      caption: "Dash and dot: much is left out.",
      map: { claims: { a: { text: free, number: 3, fidelity: "compression", voices: ["Lavrov"] } } },
    },
    {
      title: "Interpretation",
      caption: "Dots: how the analyst reads it.",
      map: {
        claims: { a: { text: "Only a treaty would do.", number: 4, fidelity: "interpretation", voices: ["Lavrov"] } },
      },
    },
    {
      title: "Implicit",
      caption: "Round, short dashes, slanted: nobody said it.",
      map: { claims: { a: { text: "A package binds as a whole.", number: 5, implicit: true } } },
    },
  ],
  [
    {
      title: "Reported",
      widest: 170,
      caption: "A rule inside the border; the chip says who, and through whom.",
      map: {
        claims: {
          a: {
            text: "The right comes before all else.",
            number: 6,
            fidelity: "paraphrase",
            voices: ["Lavrov", "United States"],
          },
        },
      },
    },
    {
      title: "Conclusion",
      caption: "What the reasons lead to: heavy border, faint tint.",
      conclusion: true,
      widest: 150,
      map: { claims: { a: { text: "The condition may not be left out.", number: 1 } } },
    },
    {
      title: "Folded",
      widest: 150,
      caption: "Stacked edges, and how many claims are hidden.",
      hidden: 12,
      map: {
        claims: {
          a: { text: "The expansion makes others less secure.", number: 7, fidelity: "quotation", voices: ["Lavrov"] },
        },
      },
    },
    {
      title: "Selected",
      caption: "A ring round the border; the border itself stays.",
      selected: "a",
      map: { claims: { a: { text: free, number: 2, fidelity: "compression", voices: ["Lavrov"] } } },
    },
  ],
];

const marks: readonly (readonly Draft[])[] = [
  [
    {
      title: "In",
      caption: "Accepted under the chosen semantics.",
      status: "in",
      plain: true,
      map: { claims: { a: "A package binds as a whole." } },
    },
    {
      title: "Out",
      caption: "Defeated by a claim that is in.",
      status: "out",
      plain: true,
      map: { claims: { a: "The right comes first." } },
    },
    {
      title: "Undecided",
      caption: "Neither of the two.",
      status: "undecided",
      plain: true,
      map: { claims: { a: "It is a defensive alliance." } },
    },
    {
      title: "Passages, questions, comments",
      caption: "How many passages it rests on, what is still asked about it, what has been said.",
      counts: { questions: 1, comments: 2 },
      map: {
        claims: { a: { text: "Nobody answered the letter.", number: 8, fidelity: "paraphrase", voices: ["Lavrov"] } },
      },
    },
  ],
  [
    {
      title: "Scheme",
      caption: "The argumentation scheme of a step, small behind its word, with how many of its questions are open.",
      plain: true,
      map: {
        claims: { a: "The bridge is not safe.", b: "The town engineer says so." },
        relations: [{ premises: "b", kind: "support", target: "a", scheme: "expert-opinion", roles: "saying" }],
      },
    },
    {
      title: "Strength of a claim",
      caption: "Weak, middling or strong: the weight of the border. Shown on wish.",
      conclusion: false,
      map: {
        claims: {
          a: { text: "Talks may go on.", strength: 0.2 },
          b: { text: "Proposals were made.", strength: 0.5 },
          c: { text: "A text was signed.", strength: 0.9 },
        },
        relations: [{ premises: "b c", kind: "support", target: "a" }],
      },
    },
    {
      title: "Marks of one's own",
      caption: "Greyed marks that people give to claims, groups and tags; each has a shape of its own.",
      conclusion: false,
      map: {
        claims: {
          a: { text: "With a square.", colour: "sand" },
          b: { text: "With a disc.", colour: "moss" },
          c: { text: "With a diamond.", colour: "mist" },
          d: { text: "With a triangle.", colour: "slate" },
          e: { text: "With a bar.", colour: "mauve" },
          f: { text: "Upside down.", colour: "clay" },
        },
        relations: [
          { premises: "b c", kind: "support", target: "a" },
          { premises: "d e f", kind: "support", target: "a" },
        ],
      },
    },
  ],
  [
    {
      title: "Selected relation",
      caption: "The ring goes round the pill.",
      plain: true,
      selected: "relation 0",
      map: {
        claims: { a: "There is a condition.", b: "The text says so." },
        relations: [{ premises: "b", kind: "support", target: "a" }],
      },
    },
    {
      title: "Open critical questions",
      caption: "A tag on the pill: two questions of its scheme are open.",
      plain: true,
      openQuestions: 2,
      map: {
        claims: { a: "There is a condition.", b: "A minister says so." },
        relations: [{ premises: "b", kind: "support", target: "a" }],
      },
    },
    {
      title: "Pills without words",
      caption: "Too small for words, a pill keeps its shape, sign, head and dash, and can still be pressed.",
      plain: true,
      compact: true,
      widest: 190,
      map: {
        claims: {
          a: "A claim with one relation of every kind that can bear on it",
          b: "support",
          c: "undercut",
          d: "attack",
          e: "condition",
          f: "rephrase",
          g: "preference",
        },
        relations: [
          { key: "step", premises: "b", kind: "support", target: "a" },
          { premises: "c", kind: "attack", target: "step" },
          { premises: "d", kind: "attack", target: "a" },
          { premises: "e", kind: "onlyIf", target: "a" },
          { premises: "f", kind: "rephrase", target: "a" },
          { premises: "g", kind: "preference", target: "a" },
        ],
      },
    },
  ],
];

/** Every relation, border and mark of a drawing, each in a small map of its own with a title and what it means. */
export const notation: readonly NotationSection[] = [
  { title: "Relations", rows: cellsOf(relations, 0x100, { plain: true }) },
  { title: "Claims", rows: cellsOf(claims, 0x200, {}) },
  { title: "Marks", rows: cellsOf(marks, 0x300, {}) },
];

function cellsOf(
  drafts: readonly (readonly Draft[])[],
  firstSeed: number,
  common: Partial<NotationCell>,
): NotationCell[][] {
  let seed = firstSeed;
  return drafts.map((row) =>
    row.map(({ map, ...cell }) => {
      seed++;
      const selected = cell.selected === undefined ? {} : { selected: idIn(seed, cell.selected) };
      return { ...common, ...cell, ...selected, rows: { ...noRows, ...rowsOfSmallMap(map, seed) } };
    }),
  );
}
