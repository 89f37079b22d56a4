import { describe, expect, it } from "vitest";
import { INDICATOR_WORDS } from "@/lib/argument/hints/indicator-words";
import { INDICATOR_LANGUAGES, indicatorsIn } from "@/lib/argument/hints/indicators";

/** The indicators of a text as words with their kinds; a question mark for those that are not certain. */
const found = (text: string, language: string) =>
  indicatorsIn(text, language).map(
    ({ start, end, kind, certain }) => `${kind}${certain ? "" : "?"}: ${text.slice(start, end)}`,
  );

describe("indicator words", () => {
  it.each([
    ["en", "It leaks, because it is old.", ["premise: because"]],
    ["en", "Therefore it was closed.", ["conclusion: Therefore"]],
    ["en", "It was closed because of rain.", []],
    ["en", "Much has changed since 1990.", ["premise?: since"]],
    ["en", "It must go, since it leaks.", ["premise: since"]],
    ["en", "It leaks, so it must go.", ["conclusion: so"]],
    ["en", "It leaks so that nobody stays dry.", []],
    ["en", "Enthusiasm is everything.", []],
    ["en", "Thus we stayed,\nunless it rained.", ["conclusion: Thus", "condition: unless"]],
    ["en", "It is old, as a result\nof neglect; as a result it leaks.", ["conclusion: as a result"]],
    ["de", "Sie ist gesperrt, weil sie alt ist.", ["premise: weil"]],
    ["fr", "Il reste parce qu’il pleut.", ["premise: parce qu’"]],
    ["es", "Por lo tanto, hay que cerrarlo.", ["conclusion: Por lo tanto"]],
    ["ru", "Мост закрыт, потому что он стар.", ["premise: потому что"]],
    ["ru", "Он закрыт ввиду того, что стар.", ["premise: ввиду того, что"]],
    ["uk", "Міст закрито, оскільки він старий.", ["premise: оскільки"]],
    ["it", "Quindi il ponte è chiuso.", ["conclusion: Quindi"]],
    ["nl", "De brug is dicht omdat ze oud is.", ["premise: omdat"]],
    ["pl", "Most zamknięto, ponieważ jest stary.", ["premise: ponieważ"]],
    ["pt", "Portanto, a ponte fechou.", ["conclusion: Portanto"]],
    ["zh", "因为桥很旧，所以关闭了。", ["premise: 因为", "conclusion: 所以"]],
    ["ar", "أغلق الجسر لأنه قديم.", ["premise: لأنه"]],
    ["en-GB", "It is old, hence the leak.", ["conclusion: hence"]],
  ])("%s: %s", (language, text, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  it("are known in twelve languages, each with all four kinds, and in no other", () => {
    expect(INDICATOR_LANGUAGES.length).toBeGreaterThanOrEqual(12);
    for (const language of INDICATOR_LANGUAGES) {
      const { premise, conclusion, contrast, condition } = INDICATOR_WORDS[language]!;
      for (const list of [premise, conclusion, contrast, condition]) expect(list.length, language).toBeGreaterThan(3);
    }
    expect(indicatorsIn("Pavarde, ĉar ĝi estas malnova, because.", "eo")).toEqual([]);
    expect(indicatorsIn("It leaks, because it is old.", null)).toEqual([]);
  });

  it.each(INDICATOR_LANGUAGES)("%s: every word is found where it stands alone, and means one thing", (language) => {
    const { plain, ...kinds } = INDICATOR_WORDS[language]!;
    const all = Object.entries(kinds).flatMap(([kind, words]) => words.map((word) => [kind, word] as const));
    const bare = all.map(([, word]) => word.replace(/[?~]$/, ""));
    expect(new Set([...bare, ...plain]).size).toBe(bare.length + plain.length);
    for (const [kind, word] of all) {
      const phrase = word.replace(/[?~]$/, "");
      const certain = !word.endsWith("?");
      expect(indicatorsIn(`, ${phrase}`, language), word).toEqual([
        { start: 2, end: 2 + phrase.length, kind, certain },
      ]);
    }
  });

  it("keep their places where lower case would be longer", () => {
    expect(found("İstanbul fell because it was old.", "en")).toEqual(["premise: because"]);
  });
});
