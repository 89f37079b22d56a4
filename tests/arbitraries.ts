import fc from "fast-check";
import { type ArgumentMap, all, emptyMap, find } from "@/lib/argument/argument-map";
import type { Change } from "@/lib/argument/change";
import {
  ACTION_TYPES,
  type Action,
  type ActionType,
  type Command,
  type Proposable,
  proposedSchema,
} from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { textOf } from "@/lib/argument/graph";
import { changesBetween } from "@/lib/argument/history/past";
import type { Known } from "@/lib/argument/known";
import {
  ACTS,
  FIDELITIES,
  type Id,
  noRows,
  QUESTION_STATES,
  RELATION_KINDS,
  SUBJECTS,
  SUPPOSITIONS,
  type TableName,
  TEXT_ORIGINS,
} from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { edited, type TextEdits } from "@/lib/text/edits";
import { contextOf, mergeStretches, quoteOf, type Stretch, splitsPair } from "@/lib/text/extent";
import { idAt, idSource } from "./builders";

/** Texts that the random commands bring in: plain ones, one from right to left, one of pictures with joiners. */
export const CONTENTS = [
  paragraph("The city should close the bridge. It is unsafe, and nobody repairs it."),
  paragraph("السلام حق لكل دولة. الأمن لا يتجزأ"),
  paragraph("👩‍👩‍👧 family 🏳️‍🌈 flag é combining"),
] as const;

function paragraph(words: string): Content {
  const plain = words.normalize("NFC");
  return { plain, blocks: [{ kind: "paragraph", start: 0, end: plain.length }] };
}

/** How each of these texts is corrected: words put in, changed and taken out, at the edges and in the middle. */
export const CORRECTIONS = CONTENTS.map((content) => {
  const { length } = content.plain;
  const edits: TextEdits = [
    { start: 0, end: 0, insert: "So: " },
    { start: 10, end: 12, insert: "" },
    { start: 15, end: 16, insert: " words " },
    { start: length, end: length, insert: " End." },
  ];
  return { content, edits, corrected: paragraph(edited(content.plain, edits)) };
});

/** All texts that random maps may hold. */
export const KNOWN_CONTENTS = [...CONTENTS, ...CORRECTIONS.map(({ corrected }) => corrected)];

/** Knows the texts above and the changes of the given commands. */
export function knowing(done: ReadonlyMap<Id, readonly Change[]>): Known {
  return {
    text: (sha256) => KNOWN_CONTENTS.find((content) => sha256Of(content) === sha256)?.plain,
    changesOf: (commandId) => done.get(commandId),
    past: (after, until = done.size) => changesBetween(eventsOf([...done.values()]), after, until),
    actor: "ada",
  };
}

/** Changes of events in their order, by seq. */
export function eventsOf(log: readonly (readonly Change[])[]): Map<number, { readonly changes: readonly Change[] }> {
  return new Map(log.map((changes, i) => [i + 1, { changes }]));
}

/** Draws whole numbers below a bound from a seed, the same ones for the same seed. */
export class Dice {
  constructor(private state: number) {}

  /** A number from 0 to sides − 1. */
  roll(sides: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
  }

  pick<T>(of: readonly T[]): T {
    const picked = of[this.roll(of.length)];
    if (picked === undefined) throw new Error("picked from nothing");
    return picked;
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.roll(inTimes) === 0;
  }
}

/** One step of a random history: what happened, and the map after it. */
export interface Step {
  readonly command: Command;
  readonly known: Known;
  readonly before: ArgumentMap;
}

/** Histories of up to 120 commands, each given by a seed; fast-check shortens a failing one from its end. */
export const histories = fc
  .record({ seed: fc.integer(), length: fc.integer({ min: 1, max: 120 }) })
  .map(({ seed, length }) => Array.from({ length }, (_, i) => Math.imul(seed ^ (i * 0x9e3779b1), 0x85ebca6b) | 0));

/**
 * Plays a random history: each seed gives one command against the map as it stands, mostly one that is accepted, or seldom
 * would anything be done to what is seldom made. Calls back before each command; accepted ones move the map. Gives the last map.
 */
export function play(history: readonly number[], visit: (step: Step) => void): ArgumentMap {
  const newId = idSource();
  const done = new Map<Id, readonly Change[]>();
  const known = knowing(done);
  let map = decided(emptyMap, { id: newId(), actions: [{ type: "createMap", id: newId(), title: "Random" }] });
  for (const seed of history) {
    const dice = new Dice(seed);
    const draw = () => randomCommand(map, dice, newId, [...done.keys()]);
    const drawn = Array.from({ length: dice.once(4) ? 1 : 5 }, draw);
    const command = drawn.find((one) => decide(map, one, known).ok) ?? draw();
    visit({ command, known, before: map });
    map = decided(map, command);
  }
  return map;

  function decided(at: ArgumentMap, command: Command): ArgumentMap {
    const decision = decide(at, command, known);
    if (!decision.ok) return at;
    done.set(command.id, decision.changes);
    return decision.map;
  }
}

/** A command that fits the map more often than not. */
export function randomCommand(map: ArgumentMap, dice: Dice, newId: () => Id, done: readonly Id[]): Command {
  const actions: Action[] = [];
  const count = dice.once(4) ? 2 : 1;
  for (let i = 0; i < count; i++) actions.push(...spoken(randomAction(map, dice, newId, done), dice, newId));
  return { id: newId(), actions };
}

/** A talk begins with a comment and a suggestion with a change, but for once in a while. */
function spoken(action: Action, dice: Dice, newId: () => Id): Action[] {
  if (dice.once(10)) return [action];
  if (action.type === "addSuggestion") {
    const actions: Proposable[] = [{ type: "addClaim", id: newId(), text: "Would it not be better so?" }];
    return [action, { type: "addProposal", id: newId(), suggestionId: action.id, actions, words: "added a claim" }];
  }
  if (action.type !== "addThread") return [action];
  const text = dice.pick(["Is it so?", "@ben لا", "🙂"]);
  return [action, { type: "addComment", id: newId(), threadId: action.id, text, mentions: [] }];
}

const LIKELY: readonly ActionType[] = [
  "addClaim",
  "addRelation",
  "addPremise",
  "addSource",
  "addSpan",
  "addAnchor",
  "addSpeaker",
  "setTurns",
  "addVersion",
  "addSuggestion",
  "acceptProposal",
  "declineProposal",
  "undo",
];

function randomAction(map: ArgumentMap, dice: Dice, newId: () => Id, done: readonly Id[]): Action {
  const type = dice.once(2) ? dice.pick(LIKELY) : dice.pick(ACTION_TYPES);
  const some = (table: TableName): Id => {
    const rows = all(map, table);
    return rows.length === 0 || dice.once(30) ? idAt(0xdead) : dice.pick(rows).id;
  };
  const strength = dice.once(3) ? null : dice.roll(11) / 10;
  const target =
    dice.once(3) && all(map, "relations").length > 0 ? { relationId: some("relations") } : { claimId: some("claims") };
  const after = (table: TableName) => (dice.once(3) ? null : dice.once(2) ? undefined : some(table));
  const words = dice.pick(["So it is.", "Nobody denies it.", "لا", "🙂", ""]);
  switch (type) {
    case "createMap":
      return { type, id: newId(), title: words };
    case "editMap":
      return { type, set: dice.once(2) ? { title: words } : { settings: { direction: "up" } } };
    case "addSource": {
      const content = dice.pick(CONTENTS);
      const text = { id: newId(), sha256: sha256Of(content), length: content.plain.length };
      return { type, id: newId(), title: words, citation: { date: "1 May" }, text };
    }
    case "addVersion": {
      const sourceId = some("sources");
      const base = find(map, "sources", sourceId) ? textOf(map, sourceId) : null;
      const correction =
        CORRECTIONS.find(({ content }) => sha256Of(content) === base?.sha256) ?? dice.pick(CORRECTIONS);
      const { corrected, edits } = dice.once(8) ? dice.pick(CORRECTIONS) : correction;
      const text = { id: newId(), sha256: sha256Of(corrected), length: corrected.plain.length };
      const from = base && !dice.once(8) ? base.id : some("sourceTexts");
      return { type, sourceId, base: from, text, origin: dice.pick(TEXT_ORIGINS), edits };
    }
    case "setTurns": {
      const textId = some("sourceTexts");
      const kept = all(map, "turns").filter((turn) => turn.textId === textId && !dice.once(3));
      const length = find(map, "sourceTexts", textId)?.length ?? 50;
      const start = dice.roll(length);
      const turn = { id: newId(), speakerId: some("speakers"), start, end: start + 1 + dice.roll(length - start) };
      return { type, textId, turns: [...kept.map(({ textId: _, ...rest }) => rest), turn] };
    }
    case "mergeSpeakers":
      return { type, keep: some("speakers"), drop: some("speakers") };
    case "markSpan":
      return { type, id: some("spans"), state: dice.pick(["review", "lost"]) };
    case "editSource":
      return { type, id: some("sources"), set: { title: words } };
    case "moveSource":
      return { type, id: some("sources"), after: dice.once(3) ? null : some("sources") };
    case "addSpeaker":
      return { type, id: newId(), name: "Ada", side: null };
    case "editSpeaker":
      return { type, id: some("speakers"), set: { side: "for" } };
    case "addSpan":
      return { type, id: newId(), ...randomPassage(map, dice, some("sourceTexts")) };
    case "moveSpan": {
      const { textId, ...passage } = randomPassage(
        map,
        dice,
        find(map, "spans", some("spans"))?.textId ?? idAt(0xdead),
      );
      const span = all(map, "spans").find((other) => other.textId === textId);
      return { type, id: span?.id ?? idAt(0xdead), ...passage };
    }
    case "addClaim":
      return { type, id: dice.once(40) ? some("claims") : newId(), text: words, implicit: dice.once(5), strength };
    case "editClaim":
      return { type, id: some("claims"), set: { text: words, strength, note: words } };
    case "moveClaim":
      return { type, id: some("claims"), after: dice.once(3) ? null : some("claims") };
    case "mergeClaims":
      return { type, keep: some("claims"), drop: some("claims") };
    case "splitClaim": {
      const id = some("claims");
      const anchors = all(map, "anchors").filter(({ claimId }) => claimId === id);
      return { type, id, into: newId(), text: words, anchors: anchors.slice(0, 1).map((anchor) => anchor.id) };
    }
    case "addAnchor":
      return { type, id: newId(), claimId: some("claims"), spanId: some("spans"), fidelity: dice.pick(FIDELITIES) };
    case "editAnchor":
      return { type, id: some("anchors"), set: { fidelity: dice.pick(FIDELITIES), note: words } };
    case "setVoices": {
      const anchorId = some("anchors");
      const old = all(map, "voices").filter((voice) => voice.anchorId === anchorId);
      const kept = old.map(({ id, speakerId, act }) => ({ id, speakerId, act }));
      return {
        type,
        anchorId,
        voices: [...kept.reverse(), { id: newId(), speakerId: some("speakers"), act: dice.pick(ACTS) }],
      };
    }
    case "addRelation": {
      const premises = Array.from({ length: 1 + dice.roll(3) }, () => ({ id: newId(), claimId: some("claims") }));
      return {
        type,
        id: newId(),
        kind: dice.pick(RELATION_KINDS),
        target,
        premises,
        strength,
        after: after("relations"),
      };
    }
    case "editRelation":
      return { type, id: some("relations"), set: { kind: dice.pick(RELATION_KINDS), note: words, scheme: "expert" } };
    case "retarget":
      return { type, id: some("relations"), target, after: after("relations") };
    case "moveRelation":
      return { type, id: some("relations"), after: dice.once(3) ? null : some("relations") };
    case "addPremise":
      return { type, id: newId(), relationId: some("relations"), claimId: some("claims"), after: after("premises") };
    case "movePremise":
      return { type, id: some("premises"), relationId: some("relations"), after: after("premises") };
    case "editPremise":
      return { type, id: some("premises"), set: { role: dice.pick([null, "major", "minor"]) } };
    case "settleQuestion": {
      const state = dice.pick(QUESTION_STATES);
      const objectionId = (state === "raised") !== dice.once(8) ? some("relations") : null;
      const question = dice.pick(["is-trustworthy", "is-consistent"]);
      return { type, id: newId(), relationId: some("relations"), question, state, answer: words, objectionId };
    }
    case "reopenQuestion":
      return { type, id: some("questions") };
    case "addGroup":
      return { type, id: newId(), title: words, colour: null, parentId: dice.once(2) ? null : some("groups") };
    case "editGroup":
      return {
        type,
        id: some("groups"),
        set: dice.once(2) ? { title: "Together" } : { parentId: dice.once(3) ? null : some("groups") },
      };
    case "moveGroup":
      return { type, id: some("groups"), after: dice.once(3) ? null : some("groups") };
    case "groupClaim":
      return { type, id: newId(), claimId: some("claims"), groupId: dice.once(5) ? null : some("groups") };
    case "setScenes": {
      const kept = all(map, "scenes").filter(() => !dice.once(4));
      const scene = { id: newId(), claimId: some("claims"), note: words };
      return { type, scenes: [scene, ...kept.reverse().map(({ order: _, ...rest }) => rest)] };
    }
    case "addScenario":
      return { type, id: newId(), title: words };
    case "editScenario":
      return { type, id: some("scenarios"), set: { title: words } };
    case "suppose": {
      const supposition = dice.once(4) ? null : dice.pick(SUPPOSITIONS);
      return { type, id: newId(), scenarioId: some("scenarios"), claimId: some("claims"), supposition };
    }
    case "dismissHint":
      return { type, id: newId(), hint: "circular support" };
    case "restoreHint":
      return { type, id: some("dismissals") };
    case "removeGroup":
      return { type, id: some("groups") };
    case "removeScenario":
      return { type, id: some("scenarios") };
    case "addTag":
      return { type, id: newId(), name: "open", colour: null };
    case "editTag":
      return { type, id: some("tags"), set: { name: "shut" } };
    case "tagClaim":
      return { type, id: newId(), tagId: some("tags"), claimId: some("claims") };
    case "untagClaim":
      return { type, id: some("taggings") };
    case "pin":
      return { type, id: some("claims"), x: dice.roll(1000) - 500, y: dice.roll(1000) - 500 };
    case "unpin":
      return { type, id: some("places") };
    case "addThread": {
      const kind = dice.pick(SUBJECTS);
      const task = dice.once(2) ? { person: dice.pick(["ada", "ben"]), due: "2026-11-22" } : {};
      return { type, id: newId(), kind, about: some(kind), ...task };
    }
    case "editThread":
      return { type, id: some("threads"), set: dice.pick([{ resolved: true }, { resolved: false }, { person: null }]) };
    case "addComment":
      return {
        type,
        id: newId(),
        threadId: some("threads"),
        text: words || "Why?",
        mentions: dice.pick([[], ["ben"]]),
      };
    case "editComment":
      return { type, id: some("comments"), text: words || "Why not?", mentions: [] };
    case "withdrawComment":
    case "strikeComment":
      return { type, id: some("comments") };
    case "nameVersion":
      return { type, id: newId(), name: words || "First", seq: 1 + dice.roll(done.length + 1) };
    case "renameVersion":
      return { type, id: some("versions"), name: words || "Second" };
    case "removeVersion":
      return { type, id: some("versions") };
    case "addSuggestion":
      return { type, id: newId(), title: words };
    case "nameSuggestion":
      return { type, id: some("suggestions"), title: words };
    case "addProposal": {
      const proposed = proposedSchema.safeParse([randomAction(map, dice, newId, done)]);
      const actions: Proposable[] = proposed.success ? proposed.data : [{ type: "addClaim", id: newId(), text: words }];
      const replaces = dice.once(4) ? { replaces: some("proposals") } : {};
      return { type, id: newId(), suggestionId: some("suggestions"), actions, words, ...replaces };
    }
    case "withdrawProposal":
    case "acceptProposal":
    case "declineProposal":
    case "reopenProposal":
      return { type, id: some("proposals") };
    case "addPart":
      return { type, rows: randomPart(dice, newId) };
    case "undo":
      return { type, commandId: done.length > 0 ? dice.pick(done) : idAt(0xdead) };
    case "restore":
    case "bringBack":
      return { type, seq: 1 + dice.roll(done.length + 1) };
    case "removeSource":
      return { type, id: some("sources") };
    case "removeSpeaker":
      return { type, id: some("speakers") };
    case "removeSpan":
      return { type, id: some("spans") };
    case "removeClaim":
      return { type, id: some("claims") };
    case "removeAnchor":
      return { type, id: some("anchors") };
    case "removeRelation":
      return { type, id: some("relations") };
    case "removePremise":
      return { type, id: some("premises") };
    case "removeTag":
      return { type, id: some("tags") };
    default:
      return type satisfies never;
  }
}

function randomPassage(map: ArgumentMap, dice: Dice, textId: Id) {
  const sha256 = find(map, "sourceTexts", textId)?.sha256;
  const { plain } = KNOWN_CONTENTS.find((content) => sha256Of(content) === sha256) ?? { plain: "nothing here" };
  const stretch = (): Stretch => {
    const start = whole(plain, dice.roll(plain.length - 1));
    const end = whole(plain, start + 1 + dice.roll(plain.length - start));
    return end > start ? [start, end] : [0, plain.length];
  };
  const extent = mergeStretches(dice.once(3) ? [stretch(), stretch()] : [stretch()]);
  const quote = dice.once(25) ? "words that nobody said" : quoteOf(plain, extent);
  return { textId, extent, quote, ...contextOf(plain, extent) };
}

function whole(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function randomPart(dice: Dice, newId: () => Id) {
  const ids = [newId(), newId()] as const;
  const claim = (id: Id, number: number) => ({
    id,
    number,
    text: "Brought along.",
    implicit: false,
    strength: null,
    colour: null,
    note: "",
    order: `a${number}`,
  });
  const relationId = newId();
  const dangling = dice.once(10);
  return {
    ...noRows,
    maps: [],
    claims: [claim(ids[0], 1), claim(ids[1], dice.once(10) ? 1 : 2)],
    relations: [
      {
        id: relationId,
        kind: "support" as const,
        targetClaimId: ids[0],
        targetRelationId: null,
        scheme: null,
        strength: null,
        note: "",
        order: "a0",
      },
    ],
    premises: [{ id: newId(), relationId, claimId: dangling ? newId() : ids[1], role: "minor", order: "a0" }],
    foreignData: [
      { id: newId(), format: "aif", subject: relationId, data: { nodes: [1, { text: "لا", of: null }], "🙂": true } },
    ],
  } as unknown as Extract<Action, { type: "addPart" }>["rows"];
}
