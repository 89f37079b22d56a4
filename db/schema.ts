import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  char,
  check,
  doublePrecision,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Change } from "@/lib/argument/change";
import type { Command } from "@/lib/argument/command";
import {
  ACTS,
  type Act,
  type Assumption,
  type Citation,
  type Comment,
  FIDELITIES,
  type Fidelity,
  type ForeignData,
  type MapRow,
  OUTCOMES,
  type Outcome,
  type Proposal,
  QUESTION_STATES,
  type Question,
  RELATION_KINDS,
  type RelationKind,
  type SourceText,
  SPAN_STATES,
  type Span,
  SUBJECTS,
  SUPPOSITIONS,
  type Subject,
  TEXT_ORIGINS,
} from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import { bytes, extent, moment, whole } from "./columns";

// Every table of a map begins its key with map_id, and every reference stays inside one map: a map is one shard, and an
// id of another map is refused by the database itself. Checks repeat what the schemas of the rows promise.
// References and unique constraints are deferred to the end of the transaction, since only a whole command keeps the rules.
// Drizzle cannot say that: it is added to each migration by hand, and a test looks for what was forgotten.

const oneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;
const atMost = (column: AnyPgColumn, longest: number): SQL =>
  sql`char_length(${column}) <= ${sql.raw(String(longest))}`;
const between = (column: AnyPgColumn, low: number, high: number): SQL =>
  sql`${column} between ${sql.raw(String(low))} and ${sql.raw(String(high))}`;
const positive = (column: AnyPgColumn): SQL => sql`${column} >= 1`;
const isHash = (column: AnyPgColumn): SQL => sql`${column} ~ '^[0-9a-f]{64}$'`;

const mapId = () => uuid().notNull();
const ofMap = () =>
  uuid()
    .notNull()
    .references(() => maps.id);

/** One row a map: its own row, and beside it the number of its last event and when that was. */
export const maps = pgTable(
  "maps",
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    settings: jsonb().$type<MapRow["settings"]>().notNull(),
    deleted: boolean().notNull(),
    seq: whole().notNull(),
    createdAt: moment().notNull().defaultNow(),
    changedAt: moment().notNull().defaultNow(),
  },
  (t) => [check("maps_title_length", atMost(t.title, 200)), check("maps_seq_positive", positive(t.seq))],
);

export const sources = pgTable(
  "sources",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    title: text().notNull(),
    citation: jsonb().$type<Citation>().notNull(),
    order: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mapId, t.id] }), check("sources_title_length", atMost(t.title, 200))],
);

/**
 * Texts under their hash: written once, never changed, never taken away while the map stands.
 * They refer to nothing, so that they can be written before the rows that name them, the map's own row among those.
 */
export const contents = pgTable(
  "contents",
  {
    mapId: mapId(),
    sha256: char({ length: 64 }).notNull(),
    plain: text().notNull(),
    blocks: jsonb().$type<Content["blocks"]>().notNull(),
    pages: jsonb().$type<Content["pages"]>(),
  },
  (t) => [primaryKey({ columns: [t.mapId, t.sha256] }), check("contents_sha256_hex", isHash(t.sha256))],
);

export const sourceTexts = pgTable(
  "source_texts",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    sourceId: uuid().notNull(),
    version: whole().notNull(),
    sha256: char({ length: 64 }).notNull(),
    length: whole().notNull(),
    origin: text().$type<SourceText["origin"]>().notNull(),
    original: jsonb().$type<SourceText["original"]>(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    check("source_texts_origin_known", oneOf(t.origin, TEXT_ORIGINS)),
    foreignKey({ columns: [t.mapId, t.sourceId], foreignColumns: [sources.mapId, sources.id] }),
    foreignKey({ columns: [t.mapId, t.sha256], foreignColumns: [contents.mapId, contents.sha256] }),
    unique("source_texts_one_version").on(t.mapId, t.sourceId, t.version),
    check("source_texts_version_positive", positive(t.version)),
    check("source_texts_length_positive", positive(t.length)),
  ],
);

export const speakers = pgTable(
  "speakers",
  { mapId: ofMap(), id: uuid().notNull(), name: text().notNull(), side: text() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    check("speakers_name_length", sql`char_length(${t.name}) between 1 and 200`),
    check("speakers_side_length", atMost(t.side, 200)),
  ],
);

export const turns = pgTable(
  "turns",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    textId: uuid().notNull(),
    speakerId: uuid().notNull(),
    start: whole().notNull(),
    end: whole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.textId], foreignColumns: [sourceTexts.mapId, sourceTexts.id] }),
    foreignKey({ columns: [t.mapId, t.speakerId], foreignColumns: [speakers.mapId, speakers.id] }),
    index("turns_by_text").on(t.mapId, t.textId),
    index("turns_by_speaker").on(t.mapId, t.speakerId),
    check("turns_not_empty", sql`${t.start} >= 0 and ${t.start} < ${t.end}`),
  ],
);

/** The files that texts were read from, as they came, by the hash of their bytes. */
export const originals = pgTable(
  "originals",
  { mapId: mapId(), sha256: char({ length: 64 }).notNull(), bytes: bytes().notNull() },
  (t) => [primaryKey({ columns: [t.mapId, t.sha256] }), check("originals_sha256_hex", isHash(t.sha256))],
);

export const spans = pgTable(
  "spans",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    textId: uuid().notNull(),
    extent: extent().notNull(),
    quote: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    state: text().$type<Span["state"]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.textId], foreignColumns: [sourceTexts.mapId, sourceTexts.id] }),
    index("spans_by_text").on(t.mapId, t.textId),
    check("spans_extent_not_empty", sql`not isempty(${t.extent}) and lower(${t.extent}) >= 0`),
    check("spans_quote_not_empty", sql`${t.quote} <> ''`),
    check("spans_context_length", sql`char_length(${t.prefix}) <= 64 and char_length(${t.suffix}) <= 64`),
    check("spans_state_known", oneOf(t.state, SPAN_STATES)),
  ],
);

export const claims = pgTable(
  "claims",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    number: whole().notNull(),
    text: text().notNull(),
    implicit: boolean().notNull(),
    strength: doublePrecision(),
    colour: text(),
    note: text().notNull(),
    order: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    unique("claims_one_number").on(t.mapId, t.number),
    check("claims_number_positive", positive(t.number)),
    check("claims_text_length", atMost(t.text, 4000)),
    check("claims_strength_range", between(t.strength, 0, 1)),
    check("claims_colour_length", atMost(t.colour, 200)),
    check("claims_note_length", atMost(t.note, 20_000)),
  ],
);

export const anchors = pgTable(
  "anchors",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    claimId: uuid().notNull(),
    spanId: uuid().notNull(),
    fidelity: text().$type<Fidelity>().notNull(),
    note: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.claimId], foreignColumns: [claims.mapId, claims.id] }),
    foreignKey({ columns: [t.mapId, t.spanId], foreignColumns: [spans.mapId, spans.id] }),
    unique("anchors_one_pair").on(t.mapId, t.claimId, t.spanId),
    index("anchors_by_span").on(t.mapId, t.spanId),
    check("anchors_fidelity_known", oneOf(t.fidelity, FIDELITIES)),
    check("anchors_note_length", atMost(t.note, 20_000)),
  ],
);

export const voices = pgTable(
  "voices",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    anchorId: uuid().notNull(),
    place: whole().notNull(),
    speakerId: uuid().notNull(),
    act: text().$type<Act>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.anchorId], foreignColumns: [anchors.mapId, anchors.id] }),
    foreignKey({ columns: [t.mapId, t.speakerId], foreignColumns: [speakers.mapId, speakers.id] }),
    unique("voices_one_place").on(t.mapId, t.anchorId, t.place),
    index("voices_by_speaker").on(t.mapId, t.speakerId),
    check("voices_place_range", between(t.place, 0, 20)),
    check("voices_act_known", oneOf(t.act, ACTS)),
  ],
);

export const relations = pgTable(
  "relations",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    kind: text().$type<RelationKind>().notNull(),
    targetClaimId: uuid(),
    targetRelationId: uuid(),
    scheme: text(),
    strength: doublePrecision(),
    note: text().notNull(),
    order: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.targetClaimId], foreignColumns: [claims.mapId, claims.id] }),
    foreignKey({ columns: [t.mapId, t.targetRelationId], foreignColumns: [t.mapId, t.id] }),
    index("relations_by_target_claim").on(t.mapId, t.targetClaimId),
    index("relations_by_target_relation").on(t.mapId, t.targetRelationId),
    check("relations_one_target", sql`num_nonnulls(${t.targetClaimId}, ${t.targetRelationId}) = 1`),
    check("relations_kind_known", oneOf(t.kind, RELATION_KINDS)),
    check("relations_strength_range", between(t.strength, 0, 1)),
    check("relations_scheme_length", atMost(t.scheme, 200)),
    check("relations_note_length", atMost(t.note, 20_000)),
  ],
);

export const premises = pgTable(
  "premises",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    relationId: uuid().notNull(),
    claimId: uuid().notNull(),
    role: text(),
    order: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    check("premises_role_length", atMost(t.role, 200)),
    foreignKey({ columns: [t.mapId, t.relationId], foreignColumns: [relations.mapId, relations.id] }),
    foreignKey({ columns: [t.mapId, t.claimId], foreignColumns: [claims.mapId, claims.id] }),
    unique("premises_one_claim").on(t.mapId, t.relationId, t.claimId),
    index("premises_by_claim").on(t.mapId, t.claimId),
  ],
);

export const questions = pgTable(
  "questions",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    relationId: uuid().notNull(),
    question: text().notNull(),
    state: text().$type<Question["state"]>().notNull(),
    answer: text().notNull(),
    objectionId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.relationId], foreignColumns: [relations.mapId, relations.id] }),
    foreignKey({ columns: [t.mapId, t.objectionId], foreignColumns: [relations.mapId, relations.id] }),
    unique("questions_one_each").on(t.mapId, t.relationId, t.question),
    index("questions_by_objection").on(t.mapId, t.objectionId),
    check("questions_question_length", sql`char_length(${t.question}) between 1 and 200`),
    check("questions_state_known", oneOf(t.state, QUESTION_STATES)),
    check("questions_raised_by", sql`(${t.state} = 'raised') = (${t.objectionId} is not null)`),
    check("questions_answer_length", atMost(t.answer, 20_000)),
  ],
);

export const tags = pgTable(
  "tags",
  { mapId: ofMap(), id: uuid().notNull(), name: text().notNull(), colour: text() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    check("tags_name_length", sql`char_length(${t.name}) between 1 and 200`),
    check("tags_colour_length", atMost(t.colour, 200)),
  ],
);

export const taggings = pgTable(
  "taggings",
  { mapId: mapId(), id: uuid().notNull(), tagId: uuid().notNull(), claimId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.tagId], foreignColumns: [tags.mapId, tags.id] }),
    foreignKey({ columns: [t.mapId, t.claimId], foreignColumns: [claims.mapId, claims.id] }),
    unique("taggings_one_pair").on(t.mapId, t.tagId, t.claimId),
    index("taggings_by_claim").on(t.mapId, t.claimId),
  ],
);

export const groups = pgTable(
  "groups",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    title: text().notNull(),
    colour: text(),
    parentId: uuid(),
    order: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.parentId], foreignColumns: [t.mapId, t.id] }),
    index("groups_by_parent").on(t.mapId, t.parentId),
    check("groups_title_length", atMost(t.title, 200)),
    check("groups_colour_length", atMost(t.colour, 200)),
  ],
);

export const groupings = pgTable(
  "groupings",
  { mapId: mapId(), id: uuid().notNull(), groupId: uuid().notNull(), claimId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.groupId], foreignColumns: [groups.mapId, groups.id] }),
    foreignKey({ columns: [t.mapId, t.claimId], foreignColumns: [claims.mapId, claims.id] }),
    unique("groupings_one_claim").on(t.mapId, t.claimId),
    index("groupings_by_group").on(t.mapId, t.groupId),
  ],
);

export const scenes = pgTable(
  "scenes",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    claimId: uuid().notNull(),
    note: text().notNull(),
    order: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.claimId], foreignColumns: [claims.mapId, claims.id] }),
    unique("scenes_one_claim").on(t.mapId, t.claimId),
    check("scenes_note_length", atMost(t.note, 20_000)),
  ],
);

export const scenarios = pgTable(
  "scenarios",
  { mapId: ofMap(), id: uuid().notNull(), title: text().notNull(), order: text().notNull() },
  (t) => [primaryKey({ columns: [t.mapId, t.id] }), check("scenarios_title_length", atMost(t.title, 200))],
);

export const assumptions = pgTable(
  "assumptions",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    scenarioId: uuid().notNull(),
    claimId: uuid().notNull(),
    supposition: text().$type<Assumption["supposition"]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.scenarioId], foreignColumns: [scenarios.mapId, scenarios.id] }),
    foreignKey({ columns: [t.mapId, t.claimId], foreignColumns: [claims.mapId, claims.id] }),
    unique("assumptions_one_each").on(t.mapId, t.scenarioId, t.claimId),
    index("assumptions_by_claim").on(t.mapId, t.claimId),
    check("assumptions_supposition_known", oneOf(t.supposition, SUPPOSITIONS)),
  ],
);

export const dismissals = pgTable(
  "dismissals",
  { mapId: ofMap(), id: uuid().notNull(), hint: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    check("dismissals_hint_length", sql`char_length(${t.hint}) between 1 and 1000`),
  ],
);

/** What files of other formats held that has no place in a map; `subject` names a row of any table. */
export const foreignData = pgTable(
  "foreign_data",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    format: text().notNull(),
    subject: uuid(),
    data: jsonb().$type<ForeignData["data"]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    index("foreign_data_by_subject").on(t.mapId, t.subject),
    check("foreign_data_format_length", sql`char_length(${t.format}) between 1 and 200`),
  ],
);

export const places = pgTable(
  "places",
  { mapId: mapId(), id: uuid().notNull(), x: whole().notNull(), y: whole().notNull() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.id], foreignColumns: [claims.mapId, claims.id] }),
  ],
);

/** What people talk over. It refers to nothing that it is about: that may be gone. */
export const threads = pgTable(
  "threads",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    kind: text().$type<Subject>().notNull(),
    about: uuid().notNull(),
    words: text().notNull(),
    resolved: boolean().notNull(),
    person: text(),
    due: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    index("threads_by_person").on(t.person, t.mapId),
    check("threads_kind_known", oneOf(t.kind, SUBJECTS)),
    check("threads_words_length", atMost(t.words, 1000)),
    check("threads_person_length", sql`char_length(${t.person}) between 1 and 200`),
    check("threads_due_a_day", sql`${t.due} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`),
  ],
);

export const comments = pgTable(
  "comments",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    threadId: uuid().notNull(),
    author: text(),
    text: text().notNull(),
    mentions: jsonb().$type<Comment["mentions"]>().notNull(),
    withdrawn: boolean().notNull(),
    order: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.threadId], foreignColumns: [threads.mapId, threads.id] }),
    index("comments_by_thread").on(t.mapId, t.threadId),
    index("comments_by_mention").using("gin", t.mentions),
    check("comments_author_length", sql`char_length(${t.author}) between 1 and 200`),
    check("comments_text_length", atMost(t.text, 10_000)),
  ],
);

/** The rule that the log holds one event of a command. */
export const ONE_COMMAND = "events_one_command";

/** The log: only ever appended to. `seq` counts from 1 without gaps, in the order of the commits. */
export const events = pgTable(
  "events",
  {
    mapId: ofMap(),
    seq: whole().notNull(),
    commandId: uuid().notNull(),
    actor: text().notNull(),
    at: moment().notNull().defaultNow(),
    command: jsonb().$type<Command>().notNull(),
    changes: jsonb().$type<Change[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.seq] }),
    unique(ONE_COMMAND).on(t.mapId, t.commandId),
    index("events_by_actor").on(t.mapId, t.actor, t.seq),
    check("events_seq_positive", positive(t.seq)),
  ],
);

/** Names for moments of the log. */
export const versions = pgTable(
  "versions",
  { mapId: ofMap(), id: uuid().notNull(), name: text().notNull(), seq: whole().notNull() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.seq], foreignColumns: [events.mapId, events.seq] }),
    check("versions_name_length", sql`char_length(${t.name}) between 1 and 200`),
  ],
);

/** Changes that somebody proposes together. */
export const suggestions = pgTable(
  "suggestions",
  { mapId: ofMap(), id: uuid().notNull(), author: text(), title: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    check("suggestions_author_length", sql`char_length(${t.author}) between 1 and 200`),
    check("suggestions_title_length", atMost(t.title, 200)),
  ],
);

/** What is proposed, change by change. It refers to nothing that it is about: that may be gone, or yet to come. */
export const proposals = pgTable(
  "proposals",
  {
    mapId: mapId(),
    id: uuid().notNull(),
    suggestionId: uuid().notNull(),
    actions: jsonb().$type<Proposal["actions"]>().notNull(),
    words: text().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    order: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.suggestionId], foreignColumns: [suggestions.mapId, suggestions.id] }),
    index("proposals_by_suggestion").on(t.mapId, t.suggestionId),
    check("proposals_actions_some", sql`jsonb_array_length(${t.actions}) between 1 and 500`),
    // PostgreSQL sets its own blanks between the parts: twice the length that the rows keep to leaves room for them.
    check("proposals_actions_length", sql`char_length(${t.actions}::text) <= 400000`),
    check("proposals_words_length", atMost(t.words, 1000)),
    check("proposals_outcome_known", oneOf(t.outcome, OUTCOMES)),
  ],
);

/** What is known of the installation as a whole, by name. */
export const installation = pgTable("installation", { name: text().primaryKey(), value: text().notNull() });
