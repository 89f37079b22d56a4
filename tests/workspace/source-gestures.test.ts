import { describe, expect, it } from "vitest";
import { highlightReader } from "@/components/workspace/highlights";
import { passageCounts } from "@/components/workspace/passage-counts";
import {
  claimFrom,
  claimIn,
  claimOn,
  highlightOnly,
  reshape,
  sentenceFrom,
  tieIn,
  tieTo,
  type Words,
} from "@/components/workspace/source-gestures";
import { type ArgumentMap, all, emptyMap, find, get } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { anchorsOf, relationsFrom } from "@/lib/argument/graph";
import { type Known, nothingKnown } from "@/lib/argument/known";
import { type Content, sha256Of } from "@/lib/text/content";
import { quoteOf } from "@/lib/text/extent";
import { command, idAt } from "../builders";

const plain = "The quay will flood.\nThe wall is low. The master says it is sound.";
const content: Content = { plain, blocks: [{ kind: "paragraph", start: 0, end: plain.length }] };
const known: Known = { ...nothingKnown, text: () => plain };

/** The map after actions that the rules accept, quotations checked against the text. */
function changed(map: ArgumentMap, actions: readonly Action[]): ArgumentMap {
  const decision = decide(map, command(...actions), known);
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision.map;
}

const empty = changed(emptyMap, [
  { type: "createMap", id: idAt(1), title: "Harbour" },
  {
    type: "addSource",
    id: idAt(2),
    title: "Minutes",
    citation: {},
    text: { id: idAt(3), sha256: sha256Of(content), length: plain.length },
  },
]);
const words = (...sought: string[]): Words => ({
  text: get(empty, "sourceTexts", idAt(3)),
  plain,
  extent: sought.map((each): [number, number] => [plain.indexOf(each), plain.indexOf(each) + each.length]),
});

describe("gestures on words of a text", () => {
  it("make a claim in these words, anchored as a quotation, and the rules accept it", () => {
    const gesture = claimFrom(empty, words("The quay will flood."));
    const map = changed(empty, gesture.actions);
    const [claim] = all(map, "claims");
    expect(claim?.text).toBe("The quay will flood.");
    expect(gesture.newClaimId).toBe(claim?.id);
    expect(anchorsOf(map, claim?.id ?? "")).toMatchObject([
      { anchor: { fidelity: "quotation" }, span: { quote: "The quay will flood." } },
    ]);
  });

  it("write a claim over several lines and stretches in one line", () => {
    expect(sentenceFrom("The quay\n will  flood.")).toBe("The quay will flood.");
    const map = changed(empty, claimFrom(empty, words("The quay", "is low")).actions);
    expect(all(map, "claims")[0]?.text).toBe("The quay … is low");
  });

  it("let the new claim bear on a claim, or on a step, where it becomes an undercut", () => {
    const first = claimFrom(empty, words("The quay will flood."));
    let map = changed(empty, first.actions);
    const second = claimOn(map, words("The wall is low."), first.pick, "support");
    map = changed(map, second.actions);
    const [step] = relationsFrom(map, second.newClaimId ?? "");
    expect(step).toMatchObject({ kind: "support", targetClaimId: first.newClaimId });
    const third = claimOn(map, words("it is sound"), { table: "relations", id: step?.id ?? "" }, "attack");
    map = changed(map, third.actions);
    expect(relationsFrom(map, third.newClaimId ?? "")).toMatchObject([{ kind: "attack", targetRelationId: step?.id }]);
  });

  it("tie a claim to other words as a paraphrase, unless it says just those", () => {
    const first = claimFrom(empty, words("The quay will flood."));
    const map = changed(empty, first.actions);
    const tied = changed(map, tieTo(map, words("The wall is low."), first.newClaimId ?? "").actions);
    expect(anchorsOf(tied, first.newClaimId ?? "").map(({ anchor }) => anchor.fidelity)).toEqual([
      "quotation",
      "paraphrase",
    ]);
  });

  it("use a passage that is there again instead of a second one of the same words", () => {
    const map = changed(empty, highlightOnly(empty, words("The wall is low.")).actions);
    expect(highlightOnly(map, words("The wall is low.")).actions).toEqual([]);
    expect(all(changed(map, claimFrom(map, words("The wall is low.")).actions), "spans")).toHaveLength(1);
  });

  it("let whoever has the turn say what is claimed of a passage, as of words, and what is tied to one", () => {
    const spoken = changed(empty, [
      { type: "addSpeaker", id: idAt(7), name: "Ida Holm", side: null },
      { type: "setTurns", textId: idAt(3), turns: [{ id: idAt(8), speakerId: idAt(7), start: 0, end: plain.length }] },
    ]);
    const marked = highlightOnly(spoken, words("The wall is low."));
    const map = changed(spoken, marked.actions);
    const passage = get(map, "spans", marked.pick.id);
    const said = (of: ArgumentMap) => all(of, "voices").map(({ speakerId, act }) => [speakerId, act]);
    const claimed = changed(map, claimIn(map, passage).actions);
    expect(said(claimed)).toEqual([[idAt(7), "asserts"]]);
    const other = changed(claimed, [{ type: "addClaim", id: idAt(9), text: "It floods." }]);
    expect(said(changed(other, tieIn(other, passage, idAt(9)).actions))).toHaveLength(2);
  });

  it("end a sentence that is too long for a claim, and never within a letter", () => {
    const long = `${"a".repeat(3999)}😀 and more`;
    expect(sentenceFrom(long)).toBe("a".repeat(3999));
    expect(sentenceFrom("a".repeat(5000))).toHaveLength(4000);
  });

  it("give a passage other words, with the quotation that belongs to them", () => {
    const made = highlightOnly(empty, words("The wall is low."));
    const map = changed(empty, made.actions);
    const wider = words("The wall is low.", "it is sound");
    const reshaped = changed(map, [reshape(made.pick.id, wider)]);
    expect(find(reshaped, "spans", made.pick.id)?.quote).toBe(quoteOf(plain, wider.extent));
  });
});

describe("the highlights of a text", () => {
  const first = claimFrom(empty, words("The quay will flood."));
  const one = changed(empty, first.actions);
  const two = changed(one, claimOn(one, words("The wall is low."), first.pick, "attack").actions);

  it("have the role of their claim, and are loose where there is none", () => {
    const loose = changed(two, highlightOnly(two, words("it is sound")).actions);
    const roles = highlightReader(idAt(3))(loose).map(({ role, numbers }) => [role, ...numbers]);
    expect(roles).toEqual(expect.arrayContaining([["conclusion", 1], ["attack", 2], ["loose"]]));
  });

  it("keep their identity where nothing about them has changed", () => {
    const read = highlightReader(idAt(3));
    const [before] = read(one);
    expect(read(two)).toContain(before);
    const list = read(two);
    expect(read(changed(two, [{ type: "editMap", set: { title: "Other" } }]))).toBe(list);
  });

  it("are counted for the picked claim by text", () => {
    expect(passageCounts(two, first.pick)).toEqual(new Map([[idAt(3), 1]]));
    expect(passageCounts(two, null)).toEqual(new Map());
  });
});
