import { z } from "zod";
import { editsSchema } from "@/lib/text/edits";
import { ACTS, citationSchema, idSchema, MOST_PROPOSED, rowSchemas, settingsSchema } from "./rows";

const { sources, sourceTexts, speakers, turns, spans, claims, anchors, relations, premises, questions } = rowSchemas;
const { tags, groups, scenes, scenarios, assumptions, dismissals, places, threads, comments, versions } = rowSchemas;
const { suggestions, proposals } = rowSchemas;

/** Where among its siblings: null is first, an id is right after that one; absent, text order decides, else last. */
const after = idSchema.nullable().optional();

const target = z.union([z.strictObject({ claimId: idSchema }), z.strictObject({ relationId: idSchema })]);
/** What a relation bears on: a claim, or another relation. */
export type Target = z.infer<typeof target>;

const claimFields = claims.omit({ id: true, number: true, order: true });
const relationFields = relations.pick({ kind: true, scheme: true, strength: true, note: true });
const turn = turns.omit({ textId: true });
/** A text that a command brings: its id, the hash and length of its content, and the file that it was read from. */
const newText = sourceTexts
  .pick({ id: true, sha256: true, length: true })
  .extend({ original: sourceTexts.shape.original.optional() });
/** The words of a comment: at least one. */
const said = comments.shape.text.min(1);
/** The number of an event in the log of the map. */
const seq = z.int().min(1);
const voice = z.strictObject({ id: idSchema, speakerId: idSchema, act: z.enum(ACTS) });

const partSchema = z.strictObject(
  Object.fromEntries(Object.entries(rowSchemas).map(([table, schema]) => [table, z.array(schema)])) as {
    [T in keyof typeof rowSchemas]: z.ZodArray<(typeof rowSchemas)[T]>;
  },
);
/** Parses all rows of a map, or of a part of one. */
export const rowsSchema = partSchema;

/** What is done to a map, or said of it, at once; proposing is beside it, for what is proposed is some of this. */
const doneAtOnce = {
  createMap: { id: idSchema, title: rowSchemas.maps.shape.title },
  editMap: {
    set: z
      .strictObject({ title: rowSchemas.maps.shape.title, settings: settingsSchema, deleted: z.boolean() })
      .partial(),
  },

  addSource: {
    id: idSchema,
    title: sources.shape.title,
    citation: citationSchema,
    text: newText,
    turns: z.array(turn).max(50_000).optional(),
  },
  editSource: { id: idSchema, set: sources.pick({ title: true, citation: true }).partial() },
  moveSource: { id: idSchema, after: idSchema.nullable() },
  removeSource: { id: idSchema },
  /** A new version of a source, made from the text `base` by edits; passages and turns of that text go along. */
  addVersion: {
    sourceId: idSchema,
    base: idSchema,
    text: newText,
    origin: sourceTexts.shape.origin,
    edits: editsSchema,
  },
  setTurns: { textId: idSchema, turns: z.array(turn).max(50_000) },

  addSpeaker: { id: idSchema, name: speakers.shape.name, side: speakers.shape.side },
  editSpeaker: { id: idSchema, set: speakers.omit({ id: true }).partial() },
  removeSpeaker: { id: idSchema },
  mergeSpeakers: { keep: idSchema, drop: idSchema },

  addSpan: spans.omit({ state: true }).shape,
  moveSpan: { ...spans.omit({ state: true }).shape, textId: idSchema.optional() },
  /** Says that a passage waits for its place in a newer text, or stands in none. */
  markSpan: { id: idSchema, state: z.enum(["review", "lost"]) },
  removeSpan: { id: idSchema },

  addClaim: { id: idSchema, ...claimFields.partial().shape, text: claims.shape.text },
  editClaim: { id: idSchema, set: claimFields.partial() },
  moveClaim: { id: idSchema, after: idSchema.nullable() },
  removeClaim: { id: idSchema },
  mergeClaims: { keep: idSchema, drop: idSchema },
  splitClaim: { id: idSchema, into: idSchema, text: claims.shape.text, anchors: z.array(idSchema) },

  addAnchor: {
    id: idSchema,
    claimId: idSchema,
    spanId: idSchema,
    fidelity: anchors.shape.fidelity.optional(),
    note: anchors.shape.note.optional(),
  },
  editAnchor: { id: idSchema, set: anchors.pick({ fidelity: true, note: true }).partial() },
  removeAnchor: { id: idSchema },
  setVoices: { anchorId: idSchema, voices: z.array(voice).max(20) },

  addRelation: {
    id: idSchema,
    kind: relations.shape.kind,
    target,
    premises: z
      .array(premises.pick({ id: true, claimId: true }).extend({ role: premises.shape.role.optional() }))
      .min(1)
      .max(200),
    scheme: relations.shape.scheme.optional(),
    strength: relations.shape.strength.optional(),
    note: relations.shape.note.optional(),
    after,
  },
  editRelation: { id: idSchema, set: relationFields.partial() },
  retarget: { id: idSchema, target, after },
  moveRelation: { id: idSchema, after: idSchema.nullable() },
  removeRelation: { id: idSchema },
  addPremise: {
    id: idSchema,
    relationId: idSchema,
    claimId: idSchema,
    role: premises.shape.role.optional(),
    after,
  },
  editPremise: { id: idSchema, set: premises.pick({ role: true }).partial() },
  movePremise: { id: idSchema, relationId: idSchema, after },
  removePremise: { id: idSchema },
  /** Says what has become of a critical question; the same question of a relation again replaces what was said. */
  settleQuestion: questions.extend({ objectionId: questions.shape.objectionId.optional() }).shape,
  reopenQuestion: { id: idSchema },

  addTag: { id: idSchema, name: tags.shape.name, colour: tags.shape.colour },
  editTag: { id: idSchema, set: tags.omit({ id: true }).partial() },
  removeTag: { id: idSchema },
  tagClaim: { id: idSchema, tagId: idSchema, claimId: idSchema },
  untagClaim: { id: idSchema },

  addGroup: { ...groups.omit({ order: true, parentId: true }).shape, parentId: groups.shape.parentId.optional() },
  editGroup: { id: idSchema, set: groups.pick({ title: true, colour: true, parentId: true }).partial() },
  moveGroup: { id: idSchema, after: idSchema.nullable() },
  /** Takes the group away with the groups in it; its claims stay. */
  removeGroup: { id: idSchema },
  /** Puts a claim into a group, out of the one that it was in; null takes it out. `id` is for a new row. */
  groupClaim: { id: idSchema, claimId: idSchema, groupId: idSchema.nullable() },

  /** The scenes of the step-through as they are to be, in this order. */
  setScenes: { scenes: z.array(scenes.omit({ order: true })).max(10_000) },

  addScenario: scenarios.omit({ order: true }).shape,
  editScenario: { id: idSchema, set: scenarios.pick({ title: true }) },
  removeScenario: { id: idSchema },
  /** Supposes something of a claim, or nothing any more (null). `id` is for a new row. */
  suppose: {
    ...assumptions.omit({ supposition: true }).shape,
    supposition: assumptions.shape.supposition.nullable(),
  },

  dismissHint: dismissals.shape,
  restoreHint: { id: idSchema },

  pin: places.shape,
  unpin: { id: idSchema },

  /** Begins a talk about a row or the map; the command that does so says something in it too. */
  addThread: {
    ...threads.pick({ id: true, kind: true, about: true }).shape,
    person: threads.shape.person.optional(),
    due: threads.shape.due.optional(),
  },
  editThread: { id: idSchema, set: threads.pick({ resolved: true, person: true, due: true }).partial() },
  addComment: { ...comments.pick({ id: true, threadId: true, mentions: true }).shape, text: said },
  /** Only who wrote a comment can word it anew or take it back. */
  editComment: { id: idSchema, text: said, mentions: comments.shape.mentions },
  withdrawComment: { id: idSchema },
  /** Takes the words of somebody else's comment away. */
  strikeComment: { id: idSchema },

  nameVersion: versions.shape,
  renameVersion: { id: idSchema, name: versions.shape.name },
  removeVersion: { id: idSchema },

  addPart: { rows: partSchema },
  undo: { commandId: idSchema },
  /** Makes the map again as it was after an event. */
  restore: { seq },
  /** Brings back what an event took away, as far as what it hung on is still there. */
  bringBack: { seq },
} as const;

/** What cannot be proposed: beginning a map, bringing texts, talking, naming moments, and going back over the log. */
const NOT_PROPOSED = [
  ...(["createMap", "addSource", "addVersion", "undo", "restore", "bringBack"] as const),
  ...(["addThread", "editThread", "addComment", "editComment", "withdrawComment", "strikeComment"] as const),
  ...(["nameVersion", "renameVersion", "removeVersion"] as const),
] as const satisfies readonly (keyof typeof doneAtOnce)[];

type FieldsOf<S> = S extends z.core.$ZodLooseShape ? Readonly<z.infer<z.ZodObject<S, z.core.$strict>>> : never;
/** The actions that can be proposed. */
export type ProposableType = Exclude<keyof typeof doneAtOnce, (typeof NOT_PROPOSED)[number]>;
/** One thing that can be proposed to be done to a map. */
export type Proposable = {
  [K in ProposableType]: { readonly type: K } & FieldsOf<(typeof doneAtOnce)[K]>;
}[ProposableType];

const NEVER_PROPOSED: ReadonlySet<string> = new Set(NOT_PROPOSED);

/** Whether actions of a kind can be proposed. */
export function isProposableType(type: string): type is ProposableType {
  return Object.hasOwn(doneAtOnce, type) && !NEVER_PROPOSED.has(type);
}

const proposableTypes = Object.entries(doneAtOnce).filter(([type]) => isProposableType(type));
const proposableSchema = (oneOf(proposableTypes) as unknown as z.ZodType<Proposable>)
  // Whether a map is there at all is not for others to propose, and a text comes with words that nobody keeps here.
  .refine((action) => action.type !== "editMap" || action.set.deleted === undefined, "deletes or restores the map")
  .refine((action) => action.type !== "addPart" || !bringsTexts(action.rows), "brings a text along");

function bringsTexts({ maps, sources, sourceTexts }: z.infer<typeof partSchema>): boolean {
  return maps.length + sources.length + sourceTexts.length > 0;
}

/** Parses what is proposed: the actions of one gesture. */
export const proposedSchema = z.array(proposableSchema).min(1).max(MOST_PROPOSED.actions);

const actionSchemas = {
  ...doneAtOnce,
  /** Begins a suggestion; the command that does so proposes something in it too. */
  addSuggestion: suggestions.pick({ id: true, title: true }).shape,
  /** Says what one's own suggestion is for. */
  nameSuggestion: suggestions.pick({ id: true, title: true }).shape,
  /** Proposes a change in one's own suggestion; in the stead of an open one where it `replaces` that. */
  addProposal: {
    ...proposals.pick({ id: true, suggestionId: true, words: true }).shape,
    actions: proposedSchema,
    replaces: idSchema.optional(),
  },
  /** Takes back a change that one has proposed. */
  withdrawProposal: { id: idSchema },
  /** Carries out what is proposed, as it was stored. */
  acceptProposal: { id: idSchema },
  declineProposal: { id: idSchema },
  /** Lets a change wait again that was declined. */
  reopenProposal: { id: idSchema },
} as const;

export type ActionType = keyof typeof actionSchemas;
/** One thing that a person does to a map. `set` names only what changes. */
export type Action<T extends ActionType = ActionType> = {
  [K in T]: { readonly type: K } & Readonly<z.infer<z.ZodObject<(typeof actionSchemas)[K], z.core.$strict>>>;
}[T];

export const ACTION_TYPES = Object.keys(actionSchemas) as readonly ActionType[];

const actionSchema = oneOf(Object.entries(actionSchemas)) as unknown as z.ZodType<Action>;

/** Parses one of several actions, told apart by their types. */
function oneOf(shapes: readonly (readonly [string, z.core.$ZodLooseShape])[]) {
  const [first, ...others] = shapes.map(([type, shape]) => z.strictObject({ type: z.literal(type), ...shape }));
  if (!first) throw new Error("no kind of action is given");
  return z.discriminatedUnion("type", [first, ...others]);
}

/**
 * What a person meant: one or more actions, decided in turn, all or none, undone together.
 * Its id makes it safe to send twice; it also carries the ids of all rows that it creates.
 */
export interface Command {
  readonly id: string;
  readonly actions: readonly Action[];
}

/** Parses a command at the door; an unknown action or a wrong field is refused with its path. */
export const commandSchema: z.ZodType<Command> = z.strictObject({
  id: idSchema,
  actions: z.array(actionSchema).min(1).max(10_000),
});
