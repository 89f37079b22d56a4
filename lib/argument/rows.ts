import { z } from "zod";
import { extentSchema, MAX_OFFSET } from "@/lib/text/extent";
import { isOrder } from "./order";

/** An id made by whoever creates a row: a UUID in lower case (as a database writes it), version 7 where the creator has a clock. */
export const idSchema = z.uuid().lowercase();
export type Id = z.infer<typeof idSchema>;

/** A place among siblings. */
const order = z.string().refine(isOrder, "is no order key");

const words = (longest: number) => z.string().max(longest).refine(isStorable, "holds a null or half a character");
const label = words(200);
const sentence = words(4000);
const note = words(20_000);
const offset = z.int().min(0).max(MAX_OFFSET);
const strength = z.number().min(0).max(1).nullable();

/** Whether PostgreSQL can keep a string: no null character, no half of a surrogate pair. */
export function isStorable(value: string): boolean {
  return !value.includes("\0") && value.isWellFormed();
}

function isStorableJson(value: z.core.util.JSONType): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorableJson(inner));
}

export const RELATION_KINDS = ["support", "attack", "onlyIf", "unless", "rephrase", "preference", "unknown"] as const;
/** What a relation says: `onlyIf` and `unless` are the two forms of a condition; `unknown` comes only from other formats. */
export type RelationKind = (typeof RELATION_KINDS)[number];

export const FIDELITIES = ["quotation", "paraphrase", "compression", "interpretation"] as const;
/** How near a claim stands to the words it is anchored in, closest first. */
export type Fidelity = (typeof FIDELITIES)[number];

export const ACTS = ["asserts", "reports", "concedes", "denies", "asks", "demands", "promises"] as const;
/** What a speaker does in saying it. */
export type Act = (typeof ACTS)[number];

/** What has become of a scheme's critical question: it is answered, an objection stands for it, or somebody is to see to it. */
export const QUESTION_STATES = ["answered", "raised", "task"] as const;

/** What a what-if says of a claim: it is taken as out of the discussion, or as given. */
export const SUPPOSITIONS = ["off", "assumed"] as const;

/** What people can talk over: the map itself, or a row of one of these tables. */
export const SUBJECTS = ["maps", "sources", "spans", "claims", "relations"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What has become of a proposed change: it waits, an editor has taken it in or turned it down, or it was taken back. */
export const OUTCOMES = ["open", "accepted", "declined", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The most that one proposed change may hold: actions, and characters of them as JSON. */
export const MOST_PROPOSED = { actions: 500, characters: 200_000 } as const;

/** Who somebody is in the log of a map: the id of a person or guest, or the owner of this machine. */
const actor = label.min(1);

/** Whether a passage is held for sure, waits to be placed in a newer text, or is known to stand in none. */
export const SPAN_STATES = ["firm", "review", "lost"] as const;

/** How a version of a source came to be: brought in as it is, corrected by hand, or brought in anew. */
export const TEXT_ORIGINS = ["imported", "corrected", "renewed"] as const;

export const citationSchema = z.strictObject({
  author: label.optional(),
  title: words(1000).optional(),
  publisher: label.optional(),
  date: label.optional(),
  address: words(2000).optional(),
  language: label.optional(),
  pages: label.optional(),
  number: label.optional(),
  place: label.optional(),
});
/** Where a source comes from, as far as known. `date` is written as the source writes it. */
export type Citation = z.infer<typeof citationSchema>;

/** The sides of a map at which its conclusions can stand. */
export const DIRECTIONS = ["up", "down", "left", "right"] as const;

export const settingsSchema = z.strictObject({
  /** Where the conclusions stand: at the top where nothing is said. */
  direction: z.enum(DIRECTIONS).optional(),
  /** The citation style of its bibliography: an id of `lib/citing/styles`. */
  citationStyle: label.optional(),
});

/** Each table of a map with the schema of its rows. The order is one in which rows can be inserted. */
export const rowSchemas = {
  maps: z.strictObject({ id: idSchema, title: label, settings: settingsSchema, deleted: z.boolean() }),
  sources: z.strictObject({ id: idSchema, title: label, citation: citationSchema, order }),
  sourceTexts: z.strictObject({
    id: idSchema,
    sourceId: idSchema,
    version: z.int().min(1),
    /** SHA-256 of the content (plain text and blocks), in lower-case hexadecimal: the name under which it is kept. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Length of the plain text in UTF-16 code units. */
    length: z.int().min(1),
    origin: z.enum(TEXT_ORIGINS),
    /** The file that the text was read from, as it came; null where it was pasted or corrected by hand. */
    original: z
      .strictObject({
        name: label.min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        size: z.int().min(0),
      })
      .nullable(),
  }),
  speakers: z.strictObject({ id: idSchema, name: label.min(1), side: label.nullable() }),
  /** Who speaks from where to where in a text; those of one text do not overlap. */
  turns: z.strictObject({ id: idSchema, textId: idSchema, speakerId: idSchema, start: offset, end: offset }),
  spans: z.strictObject({
    id: idSchema,
    textId: idSchema,
    extent: extentSchema,
    quote: words(MAX_OFFSET).min(1),
    prefix: words(64),
    suffix: words(64),
    state: z.enum(SPAN_STATES),
  }),
  claims: z.strictObject({
    id: idSchema,
    /** The number that stands in the box, on the rail and in sentences; unique in the map, never given anew while in use. */
    number: z.int().min(1),
    text: sentence,
    implicit: z.boolean(),
    strength,
    colour: label.nullable(),
    note,
    order,
  }),
  anchors: z.strictObject({
    id: idSchema,
    claimId: idSchema,
    spanId: idSchema,
    fidelity: z.enum(FIDELITIES),
    note,
  }),
  voices: z.strictObject({
    id: idSchema,
    anchorId: idSchema,
    /** Place in the chain: 0 is the outermost, who speaks in the source. */
    place: z.int().min(0).max(20),
    speakerId: idSchema,
    act: z.enum(ACTS),
  }),
  relations: z.strictObject({
    id: idSchema,
    kind: z.enum(RELATION_KINDS),
    targetClaimId: idSchema.nullable(),
    targetRelationId: idSchema.nullable(),
    /** The argumentation scheme that the step follows: an id of `lib/argument/schemes`, or a name from elsewhere. */
    scheme: label.nullable(),
    strength,
    note,
    order,
  }),
  premises: z.strictObject({
    id: idSchema,
    relationId: idSchema,
    claimId: idSchema,
    /** Which premise of the relation's scheme it is. */
    role: label.nullable(),
    order,
  }),
  /** What is known of a critical question about a relation; a question without a row is open. */
  questions: z.strictObject({
    id: idSchema,
    relationId: idSchema,
    /** The question's id in its scheme. */
    question: label.min(1),
    state: z.enum(QUESTION_STATES),
    answer: note,
    /** The relation that raises the question as an objection: there when, and only when, it is `raised`. */
    objectionId: idSchema.nullable(),
  }),
  tags: z.strictObject({ id: idSchema, name: label.min(1), colour: label.nullable() }),
  taggings: z.strictObject({ id: idSchema, tagId: idSchema, claimId: idSchema }),
  groups: z.strictObject({
    id: idSchema,
    title: label,
    colour: label.nullable(),
    parentId: idSchema.nullable(),
    order,
  }),
  /** Which group a claim is in; a claim is in one group at most. */
  groupings: z.strictObject({ id: idSchema, groupId: idSchema, claimId: idSchema }),
  /** The scenes of a step-through in their order: which claim each brings in, and the speaker's notes. */
  scenes: z.strictObject({ id: idSchema, claimId: idSchema, note, order }),
  /** Named what-ifs, and what each supposes of claims. */
  scenarios: z.strictObject({ id: idSchema, title: label, order }),
  assumptions: z.strictObject({
    id: idSchema,
    scenarioId: idSchema,
    claimId: idSchema,
    supposition: z.enum(SUPPOSITIONS),
  }),
  /** Hints that somebody has put aside, by what names the hint. */
  dismissals: z.strictObject({ id: idSchema, hint: words(1000).min(1) }),
  /** Pinned claims; the id is the claim's. Pixels at 100 %, of the middle of the box's top edge. */
  places: z.strictObject({ id: idSchema, x: z.int(), y: z.int() }),
  /** What a file of another format held that has no place in a map: about one row (`subject`), or about the whole. */
  foreignData: z.strictObject({
    id: idSchema,
    format: label.min(1),
    subject: idSchema.nullable(),
    data: z.json().refine(isStorableJson, "holds a null or half a character"),
  }),
  /**
   * What people talk over. It outlives what it is about: `about` may name a row that is gone, `words` tell what that said
   * when the talk began. A thread with somebody to see to it, or a day, is a task.
   */
  threads: z.strictObject({
    id: idSchema,
    kind: z.enum(SUBJECTS),
    about: idSchema,
    words: words(1000),
    resolved: z.boolean(),
    person: actor.nullable(),
    /** The day by which it is to be done, YYYY-MM-DD. */
    due: z.iso.date().nullable(),
  }),
  /** What is said in a thread, in its order. A comment that was taken back keeps its place, without its words. */
  comments: z.strictObject({
    id: idSchema,
    threadId: idSchema,
    /** Null where a file brought it: nobody here answers for it. */
    author: actor.nullable(),
    text: words(10_000),
    /** Those whom it names. */
    mentions: z.array(actor).max(50),
    withdrawn: z.boolean(),
    order,
  }),
  /** Names for moments: `seq` is that of the last event before. */
  versions: z.strictObject({ id: idSchema, name: label.min(1), seq: z.int().min(1) }),
  /** Changes that somebody proposes together; `title` tells what for, and may be empty. */
  suggestions: z.strictObject({
    id: idSchema,
    /** Null where a file brought it, as for comments. */
    author: actor.nullable(),
    title: label,
  }),
  /**
   * One change of a suggestion: the actions of one gesture, as they would be carried out. They are never changed: what is
   * proposed in their stead is another row. `words` tell what they were to do when they were proposed.
   */
  proposals: z.strictObject({
    id: idSchema,
    suggestionId: idSchema,
    actions: z
      .array(z.json())
      .min(1)
      .max(MOST_PROPOSED.actions)
      .refine((actions) => actions.every(isStorableJson), "holds a null or half a character")
      .refine((actions) => JSON.stringify(actions).length <= MOST_PROPOSED.characters, "is too much for one change"),
    words: words(1000),
    outcome: z.enum(OUTCOMES),
    order,
  }),
} as const;

export type TableName = keyof typeof rowSchemas;
export type Row<T extends TableName = TableName> = Readonly<z.infer<(typeof rowSchemas)[T]>>;

export const TABLES = Object.keys(rowSchemas) as readonly TableName[];

export type MapRow = Row<"maps">;
export type Source = Row<"sources">;
export type SourceText = Row<"sourceTexts">;
export type Turn = Row<"turns">;
export type Speaker = Row<"speakers">;
export type Span = Row<"spans">;
export type Claim = Row<"claims">;
export type Anchor = Row<"anchors">;
export type Voice = Row<"voices">;
export type Relation = Row<"relations">;
export type Premise = Row<"premises">;
export type Tag = Row<"tags">;
export type Tagging = Row<"taggings">;
export type Question = Row<"questions">;
export type Group = Row<"groups">;
export type Grouping = Row<"groupings">;
export type Scene = Row<"scenes">;
export type Scenario = Row<"scenarios">;
export type Assumption = Row<"assumptions">;
export type Dismissal = Row<"dismissals">;
export type Place = Row<"places">;
export type ForeignData = Row<"foreignData">;
export type Thread = Row<"threads">;
export type Comment = Row<"comments">;
export type Version = Row<"versions">;
export type Suggestion = Row<"suggestions">;
export type Proposal = Row<"proposals">;

/** What is said of a map and of its moments, or proposed for it. Going back to a moment leaves it as it is, and so does copying. */
export const SAID_OF_MAPS: readonly TableName[] = ["threads", "comments", "versions", "suggestions", "proposals"];

/** A map as plain data: every table's rows. What travels in JSON. */
export type Rows = { readonly [T in TableName]: readonly Row<T>[] };

/**
 * Which column of a table names a row of which other table.
 * Deleting the named row deletes the naming one (a relation without premise or target goes too: see removal.ts).
 */
export const references: { readonly [T in TableName]: Readonly<Record<string, TableName>> } = {
  maps: {},
  sources: {},
  sourceTexts: { sourceId: "sources" },
  speakers: {},
  turns: { textId: "sourceTexts", speakerId: "speakers" },
  spans: { textId: "sourceTexts" },
  claims: {},
  anchors: { claimId: "claims", spanId: "spans" },
  voices: { anchorId: "anchors", speakerId: "speakers" },
  relations: { targetClaimId: "claims", targetRelationId: "relations" },
  premises: { relationId: "relations", claimId: "claims" },
  questions: { relationId: "relations", objectionId: "relations" },
  tags: {},
  taggings: { tagId: "tags", claimId: "claims" },
  groups: { parentId: "groups" },
  groupings: { groupId: "groups", claimId: "claims" },
  scenes: { claimId: "claims" },
  scenarios: {},
  assumptions: { scenarioId: "scenarios", claimId: "claims" },
  dismissals: {},
  places: { id: "claims" },
  foreignData: {},
  threads: {},
  comments: { threadId: "threads" },
  versions: {},
  suggestions: {},
  proposals: { suggestionId: "suggestions" },
};

/** No rows at all. */
export const noRows: Rows = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Rows;
