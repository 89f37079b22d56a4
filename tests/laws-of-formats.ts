import fc from "fast-check";
import { expect } from "vitest";
import { rowsOf } from "@/lib/argument/argument-map";
import { byOrder } from "@/lib/argument/order";
import type { Rows } from "@/lib/argument/rows";
import { findScheme } from "@/lib/argument/schemes/catalogue";
import type { Format, FormatReading, Remark, TextFile } from "@/lib/formats/format";
import { reduceTo } from "@/lib/formats/reduce";
import { readWarrant, type WarrantFile, writeWarrant } from "@/lib/formats/warrant";
import { sha256Of } from "@/lib/text/content";
import { histories, KNOWN_CONTENTS, play } from "./arbitraries";
import { idSource } from "./builders";
import { searching } from "./searching";

/** A random map with its texts. */
export const maps = histories.map((history): WarrantFile => {
  const rows = rowsOf(play(history, () => {}));
  return {
    rows,
    contents: KNOWN_CONTENTS.filter((content) => rows.sourceTexts.some(({ sha256 }) => sha256 === sha256Of(content))),
  };
});

/**
 * What a map says, without ids: a sorted list of sentences, in which claims and relations bear the traits of what they
 * hang together with. Equal maps give equal portraits; orders count only among the claims.
 */
export function portrait({ rows, contents }: WarrantFile): string[] {
  const plain = new Map(contents.map((content) => [sha256Of(content), content]));
  const said = traitsOfClaims(rows);
  const traits = new Map<string, string>(rows.claims.map((claim) => [claim.id, said(claim.id)]));
  for (let round = 0; round < 4; round++) refine(rows, traits);
  return [
    ...rows.maps.map(({ title, settings }) => `map ${JSON.stringify([title, settings])}`),
    ...rows.sources.map(({ id, title, citation }) => {
      const texts = rows.sourceTexts.filter(({ sourceId }) => sourceId === id).sort((a, b) => a.version - b.version);
      return `source ${JSON.stringify([title, citation, texts.map(({ version, origin, original, sha256 }) => [version, origin, original, plain.get(sha256) ?? sha256])])}`;
    }),
    ...rows.turns.map(({ speakerId, start, end, textId }) => {
      const text = rows.sourceTexts.find(({ id }) => id === textId);
      return `turn ${JSON.stringify([rows.speakers.find(({ id }) => id === speakerId)?.name, start, end, text?.sha256])}`;
    }),
    ...rows.speakers.map(({ name, side }) => `speaker ${JSON.stringify([name, side])}`),
    ...rows.scenes.map(({ claimId, note }) => `scene ${JSON.stringify([traits.get(claimId), note])}`),
    ...rows.scenarios.map(({ title }) => `what-if ${title}`),
    ...rows.assumptions.map(({ claimId, supposition }) => `${supposition} ${traits.get(claimId)}`),
    ...rows.dismissals.map(({ hint }) => `dismissed ${hint}`),
    ...rows.spans.map(
      (span) => `span ${JSON.stringify([span.extent, span.quote, span.prefix, span.suffix, span.state])}`,
    ),
    ...rows.claims.map(({ id }) => `claim ${traits.get(id)}`),
    ...rows.relations.map(({ id }) => `relation ${traits.get(id)}`),
    ...rows.tags.map(({ name, colour }) => `tag ${JSON.stringify([name, colour])}`),
    ...rows.groups.map(({ id }) => `group ${groupPath(rows, id)}`),
    ...rows.comments.map(({ text, withdrawn }) => `comment ${JSON.stringify([text, withdrawn])}`),
    ...rows.versions.map(({ name, seq }) => `version ${JSON.stringify([name, seq])}`),
    ...rows.proposals.map(({ words, outcome, actions }) => `suggested ${JSON.stringify([words, outcome, actions])}`),
  ].sort();
}

function traitsOfClaims(rows: Rows): (id: string) => string {
  const names = new Map(rows.speakers.map(({ id, name }) => [id, name]));
  return (id) => {
    const claim = rows.claims.find((row) => row.id === id);
    const anchors = rows.anchors
      .filter(({ claimId }) => claimId === id)
      .map(({ id: anchorId, spanId, fidelity, note }) => {
        const span = rows.spans.find((row) => row.id === spanId);
        const voices = rows.voices.filter((voice) => voice.anchorId === anchorId).sort((a, b) => a.place - b.place);
        return JSON.stringify([
          span?.extent,
          span?.quote,
          fidelity,
          note,
          voices.map(({ speakerId, act }) => [names.get(speakerId), act]),
        ]);
      });
    const tags = rows.taggings
      .filter(({ claimId }) => claimId === id)
      .map(({ tagId }) => rows.tags.find((tag) => tag.id === tagId)?.name);
    const group = rows.groupings.find(({ claimId }) => claimId === id);
    const place = rows.places.find((row) => row.id === id);
    const { text, implicit, strength, colour, note, number } = claim ?? {};
    return JSON.stringify([
      number,
      text,
      implicit,
      strength,
      colour,
      note,
      anchors.sort(),
      tags.sort(),
      group && groupPath(rows, group.groupId),
      place?.x,
      place?.y,
    ]);
  };
}

function groupPath(rows: Rows, id: string | null): string {
  const group = rows.groups.find((row) => row.id === id);
  return group ? `${groupPath(rows, group.parentId)}/${group.title}` : "";
}

/** Each claim and relation takes up what it is joined to. */
function refine(rows: Rows, traits: Map<string, string>): void {
  const digest = (words: string) => (words.length > 200 ? `${words.slice(0, 60)}#${hash(words)}` : words);
  const relations = rows.relations.map((relation) => {
    const premises = rows.premises.filter(({ relationId }) => relationId === relation.id);
    const questions = rows.questions.filter(({ relationId }) => relationId === relation.id);
    const { kind, strength, note } = relation;
    const scheme = relation.scheme && (findScheme(relation.scheme)?.id ?? relation.scheme);
    const said = [
      [kind, scheme, strength, note],
      premises.map(({ claimId, role }) => `${role} ${traits.get(claimId)}`).sort(),
      traits.get(relation.targetClaimId ?? relation.targetRelationId ?? ""),
      questions.map(({ question, state, answer }) => [question, state, answer]),
    ];
    return [relation.id, digest(JSON.stringify(said))] as const;
  });
  for (const [id, said] of relations) traits.set(id, said);
  for (const { id } of rows.claims) {
    const bearing = rows.premises
      .filter(({ claimId }) => claimId === id)
      .map(({ relationId }) => traits.get(relationId));
    const borne = rows.relations
      .filter(({ targetClaimId }) => targetClaimId === id)
      .map((relation) => traits.get(relation.id));
    traits.set(id, digest(JSON.stringify([traits.get(id), bearing.sort(), borne.sort()])));
  }
}

function hash(words: string): string {
  let state = 0xcbf29ce484222325n;
  for (let i = 0; i < words.length; i++)
    state = ((state ^ BigInt(words.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return state.toString(16);
}

/** A reading that must have gone well. */
export function readWell(format: Format, files: readonly TextFile[]): Extract<FormatReading, { ok: true }> {
  const reading = format.read?.(files, idSource(0x70000));
  if (!reading?.ok) throw new Error(`${format.id}: ${JSON.stringify(reading)}\n${files[0]?.text.slice(0, 2000)}`);
  return reading;
}

/** The portrait of a map with the data that are kept beside it. */
function withData(file: WarrantFile): string[] {
  return [...portrait(file), ...file.rows.foreignData.map(({ format, data }) => `${format} ${JSON.stringify(data)}`)];
}

/** What the losses say of the words of claims must hold of those very claims. */
function checkPlaces(file: WarrantFile, kept: WarrantFile, losses: readonly Remark[]): void {
  const now = new Map(kept.rows.claims.map(({ id, text, implicit }) => [id, [text, implicit]]));
  const told = (what: RegExp) => new Set(losses.flatMap((loss) => (what.test(loss.what) ? [loss.where] : [])));
  const [ofWords, ofSilence] = [told(/own words|spaces at the edges/), told(/claims are implicit/)];
  for (const { id, number, text, implicit } of file.rows.claims) {
    const [words, silence] = now.get(id) ?? [];
    if (words !== undefined && ofWords.has(`claim ${number}`)) expect(words).not.toBe(text);
    if (silence !== undefined && ofSilence.has(`claim ${number}`)) expect(silence).not.toBe(implicit);
  }
}

/** What is written must be read, as what was kept, and keep every rule; what was lost must really be gone. */
export function checkWriting(format: Format, file: WarrantFile): void {
  const { kept, losses } = reduceTo(format, file);
  checkPlaces(file, kept, losses);
  const written = format.write?.(kept, "map") ?? [];
  const read = readWell(format, written);
  expect(portrait(read)).toEqual(portrait(kept));
  checkRules(read);
  if (losses.length === 0) expect(withData(kept)).toEqual(withData(file));
  else expect(withData(kept), JSON.stringify(losses)).not.toEqual(withData(file));
  const again = format.write?.(reduceTo(format, read).kept, "map") ?? [];
  const third = format.write?.(reduceTo(format, readWell(format, again)).kept, "map") ?? [];
  expect(third).toEqual(again);
}

/** What a reader makes keeps every rule of the graph: Warrant's own reader, which checks them all, accepts it. */
export function checkRules(file: WarrantFile): void {
  const reading = readWarrant(writeWarrant(file));
  expect(reading.ok ? null : reading).toBe(null);
}

/** A file that was read and written comes back the same from the second pass on, keeps every rule, and says what a person changed. */
export function checkFile(format: Format, files: readonly TextFile[]): void {
  const first = readWell(format, files);
  checkRules(first);
  if (!format.write) return;
  const once = format.write(reduceTo(format, first).kept, "map");
  const second = readWell(format, once);
  expect(portrait(reduceTo(format, second).kept)).toEqual(portrait(reduceTo(format, first).kept));
  expect(format.write(reduceTo(format, second).kept, "map")).toEqual(once);
  for (const changed of changesOf(first.rows)) {
    const whole = { ...first, rows: { ...first.rows, ...changed } };
    const { kept } = reduceTo(format, whole);
    const again = readWell(format, format.write(kept, "map", whole));
    expect(portrait(reduceTo(format, again).kept)).toEqual(portrait(kept));
  }
}

/** What a person may change in a map that was read; what is kept of its file beside it stays as it was. */
function changesOf({ claims, relations, speakers, voices }: Rows): readonly Partial<Rows>[] {
  const reworded = claims.map((claim) => ({ ...claim, text: `Now ${claim.text}`.slice(0, 4000) }));
  return [
    { claims: reworded },
    { claims: reworded, relations: [], premises: [], questions: [] },
    {
      relations: relations.map((relation) => ({
        ...relation,
        kind: relation.kind === "attack" ? "support" : "attack",
      })),
    },
    { speakers: speakers.map((speaker, i) => ({ ...speaker, name: `Speaker ${i + 1}` })) },
    { voices: voices.map((voice) => ({ ...voice, speakerId: speakers[0]?.id ?? voice.speakerId })) },
    { voices: [] },
    { anchors: [], voices: [] },
  ];
}

/** Whatever is cut off or flipped, the reader gives a map that keeps the rules, or one sentence. */
export function checkMutilated(format: Format, file: TextFile): void {
  const spoilt = fc.record({
    at: fc.nat(file.text.length),
    cut: fc.boolean(),
    by: fc.constantFrom("\0", "\ud800", '"', "<", "}", "9", "\t", "\n"),
  });
  fc.assert(
    fc.property(spoilt, ({ at, cut, by }) => {
      const text = cut ? file.text.slice(0, at) : file.text.slice(0, at) + by + file.text.slice(at + 1);
      const reading = format.read?.([{ ...file, text }], idSource(0x70000));
      if (reading?.ok) checkRules(reading);
      else expect(reading?.reason).toMatch(/^[^\n]+\.$/);
    }),
    searching(40),
  );
}

/** All laws of a format that is read and written: on random maps, on a file, on broken files. */
export function checkFormat(format: Format, files: readonly TextFile[] = []): void {
  if (format.write && format.read)
    fc.assert(
      fc.property(maps, (file) => checkWriting(format, file)),
      searching(40),
    );
  for (const file of files) {
    checkFile(format, [file]);
    checkMutilated(format, file);
  }
}

/** Claims of a map in their order, by text. */
export function textsOf({ rows }: WarrantFile): string[] {
  return [...rows.claims].sort(byOrder).map(({ text }) => text);
}
