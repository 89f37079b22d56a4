import { describe, expect, it } from "vitest";
import { bringing, broughtText } from "@/components/importing/brought";
import { asProposed, nameSpeakers, silenceSpeakers } from "@/components/importing/choices";
import { namedTurns, speakersOf } from "@/components/importing/speakers";
import { newMap } from "@/components/maps/new-map";
import { emptyMap, rowsOf } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import { sourcesOf } from "@/lib/argument/graph";
import { nothingKnown } from "@/lib/argument/known";
import { draft, HEARING } from "./texts";

const made = draft(HEARING);
const { turns } = made.prepared;
const text = (choices = asProposed) => broughtText({ file: null }, { ...made, choices });

describe("speakers of a text", () => {
  it("are those found, each with their turns", () => {
    expect(speakersOf(turns, asProposed).map(({ name, turns }) => [name, turns])).toEqual([
      ["Question", 1],
      ["Ida Holm", 1],
    ]);
  });

  it("become one when both get one name, and two again when it is taken away", () => {
    const one = nameSpeakers(asProposed, ["Question"], "Ida Holm");
    expect(speakersOf(turns, one)).toMatchObject([{ name: "Ida Holm", found: ["Question", "Ida Holm"], turns: 2 }]);
    expect(speakersOf(turns, nameSpeakers(one, ["Question", "Ida Holm"], " "))).toHaveLength(2);
  });

  it("have no turn when they are said to be none, until they are some again", () => {
    const silent = silenceSpeakers(asProposed, ["Question"], true);
    expect(namedTurns(turns, silent).map(({ speaker }) => speaker)).toEqual(["Ida Holm"]);
    expect(speakersOf(turns, silent).at(-1)).toMatchObject({ name: "Question", isSilent: true });
    expect(namedTurns(turns, silenceSpeakers(silent, ["Question"], false))).toHaveLength(2);
  });

  it("say what stands behind their name", () => {
    const [question] = namedTurns(turns, asProposed);
    expect(made.prepared.content.plain.slice(question?.start, question?.end)).toBe("Has the council answered?");
  });
});

describe("bringing texts into a map", () => {
  it("is one command that no rule refuses, with turns, citation and who speaks", () => {
    const { command, contents, id } = newMap("  ", [text(), text(nameSpeakers(asProposed, ["Question"], "Press"))]);
    const decision = decide(emptyMap, command, nothingKnown);
    if (!decision.ok) throw new Error(decision.refusal.reason);
    const { maps, speakers, turns: rows, sourceTexts } = rowsOf(decision.map);
    expect(maps).toEqual([{ id, title: "Untitled map", settings: {}, deleted: false }]);
    expect(speakers.map(({ name }) => name).sort()).toEqual(["Ida Holm", "Press", "Question"]);
    expect(rows).toHaveLength(4);
    expect(sourceTexts.map(({ original }) => original)).toEqual([null, null]);
    expect(sourcesOf(decision.map)[0]?.citation).toMatchObject({ date: "12 May 2031" });
    expect(contents).toHaveLength(2);
  });

  it("calls a file by its name without what turns words round", () => {
    const file = new File(["words"], "report\u202efdp.txt");
    const brought = broughtText({ file }, { ...made, sha256: "0".repeat(64) });
    expect(bringing([brought], []).actions.at(-1)).toMatchObject({ text: { original: { name: "reportfdp.txt" } } });
  });

  it("adds nobody whom the map knows by that name", () => {
    const known = { id: "0190a000-0000-7000-8000-000000000001", name: "Ida Holm" };
    const { actions } = bringing([text()], [known]);
    expect(actions.filter(({ type }) => type === "addSpeaker")).toMatchObject([{ name: "Question" }]);
    const [added] = actions.filter((action) => action.type === "addSource");
    expect(added?.turns?.map(({ speakerId }) => speakerId)).toContain(known.id);
  });

  it("names the file that a text was read from, unless it is too large to be kept", () => {
    const file = new File(["abc"], "a.txt");
    const sha256 = "a".repeat(64);
    const brought = broughtText({ file }, { ...made, sha256 });
    expect(brought.original).toEqual({ file, sha256 });
    const { actions, originals } = bringing([brought], []);
    expect(originals).toEqual([{ file, sha256 }]);
    expect(actions.at(-1)).toMatchObject({ text: { original: { name: "a.txt", sha256, size: 3 } } });
    const large = Object.defineProperty(new File([], "b.txt"), "size", { value: 40 * 1024 * 1024 });
    expect(broughtText({ file: large }, { ...made, sha256 }).original).toBeNull();
  });
});
