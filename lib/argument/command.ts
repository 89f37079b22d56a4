import { z } from "zod";
import { editsSchema } from "@/lib/text/edits";
import { ACTS, citationSchema, idSchema, rowSchemas, settingsSchema } from "./rows";

const { sources, sourceTexts, speakers, turns, spans, claims, anchors, relations, premises, questions } = rowSchemas;
const { tags, groups, scenes, scenarios, assumptions, dismissals, places, threads, comments, versions } = rowSchemas;

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

const actionSchemas = {
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

export type ActionType = keyof typeof actionSchemas;
/** One thing that a person does to a map. `set` names only what changes. */
export type Action<T extends ActionType = ActionType> = {
  [K in T]: { readonly type: K } & Readonly<z.infer<z.ZodObject<(typeof actionSchemas)[K], z.core.$strict>>>;
}[T];

export const ACTION_TYPES = Object.keys(actionSchemas) as readonly ActionType[];

const actionSchema: z.ZodType<Action> = z.discriminatedUnion(
  "type",
  ACTION_TYPES.map((type) => z.strictObject({ type: z.literal(type), ...actionSchemas[type] })) as unknown as [
    z.ZodObject<{ type: z.ZodLiteral<ActionType> }>,
  ],
) as unknown as z.ZodType<Action>;

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
