import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Extent, isExtent, quoteOf } from "@/lib/text/extent";
import { likeness } from "@/lib/text/likeness";
import { FLOOR, reanchoringOf } from "@/lib/text/reanchor";
import { isRightPlace, wornText } from "../../bench/worn-text";

const OLD = `The right of each state to choose allies and alliances is recognised. But it is also stated that each country is obliged not to enhance its own security at the expense of the security of others. Respect for a policy of neutrality is emphasised.

They take an agreed package and extract only one component, the right to choose alliances, while discarding the obligation not to infringe on the security of others.`;

const extentOf = (text: string, ...words: string[]): Extent =>
  words.map((each) => [text.indexOf(each), text.indexOf(each) + each.length]);

/** Candidates for words of one text in another one. */
function sought(old: string, now: string, extent: Extent) {
  const { candidates, findCertain } = reanchoringOf(old, now);
  return { candidates: candidates(extent), certain: findCertain(extent) };
}

const OBLIGED = "each country is obliged not to enhance its own security at the expense of the security of others.";

describe("finding marked words again", () => {
  it("[S6] takes the place where two words have been corrected, with its new words", () => {
    const now = OLD.replace("each country", "each state").replace("enhance", "strengthen");
    const { candidates, certain } = sought(OLD, now, extentOf(OLD, OBLIGED));
    expect(certain?.quote).toBe(OBLIGED.replace("country", "state").replace("enhance", "strengthen"));
    expect(certain?.score).toBeGreaterThanOrEqual(FLOOR);
    expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
  });

  it("[S6] gives unchanged words among unchanged ones the score 1", () => {
    const { candidates } = sought(OLD, OLD, extentOf(OLD, OBLIGED));
    expect(candidates[0]).toMatchObject({ quote: OBLIGED, score: 1 });
  });

  it("[S6] finds words that were moved elsewhere", () => {
    const [first = "", second = ""] = OLD.split("\n\n");
    const { certain } = sought(OLD, `${second}\n\n${first}`, extentOf(OLD, OBLIGED));
    expect(certain?.quote).toBe(OBLIGED);
  });

  it("[S6] chooses nothing where the words are gone, or stand twice alike", () => {
    expect(sought(OLD, OLD.replace(OBLIGED, "all is well."), extentOf(OLD, OBLIGED)).certain).toBeNull();
    const line = "We heard the report of the harbour master. ";
    const old = `Now. We heard a report of the harbour master! ${"Much was said of other things then. ".repeat(3)}`;
    const extent = extentOf(old, "We heard a report of the harbour master!");
    const { candidates, certain } = sought(old, `Then. ${line}${line}`, extent);
    expect(candidates.length).toBeGreaterThan(1);
    expect(certain).toBeNull();
  });

  it("[S6] chooses nothing for a short passage in which a letter has changed", () => {
    const old = "The wall is not high. The wall is long.";
    const { candidates, certain } = sought(old, old.replace("is not", "is now"), extentOf(old, "is not"));
    expect(candidates[0]?.quote).toBe("is now");
    expect(certain).toBeNull();
  });

  it("[S6] places a passage of several parts part by part, and never for certain without one of them", () => {
    const parts = ["The right of each state to choose allies", "each country is obliged not to enhance"];
    const now = OLD.replace("choose allies", "choose their allies").replace("country", "state");
    const { certain } = sought(OLD, now, extentOf(OLD, ...parts));
    expect(certain?.quote).toBe(
      "The right of each state to choose their allies … each state is obliged not to enhance",
    );
    const [long = "", short = ""] = [OBLIGED, "is recognised"];
    const without = OLD.replace(short, "?");
    const { candidates, certain: none } = sought(OLD, without, extentOf(OLD, short, long));
    expect(candidates[0]?.score).toBeLessThan(FLOOR);
    expect(none).toBeNull();
  });

  it("[S6] finds words in scripts without spaces", () => {
    const old =
      "各国有权选择联盟。但也指出，各国有义务不以牺牲他国安全为代价来加强自身安全。对中立政策的尊重也得到强调。";
    const extent = extentOf(old, "各国有义务不以牺牲他国安全为代价来加强自身安全");
    const { certain } = sought(old, old.replace("加强", "巩固"), extent);
    expect(certain?.quote).toBe("各国有义务不以牺牲他国安全为代价来巩固自身安全");
  });
});

describe("what is placed without asking", () => {
  it("[S6] ends where its words end, though the next word has run into them", () => {
    const now = OLD.replace("country", "countrry").replace("others. Respect", "othersRespect");
    const { certain } = sought(OLD, now, extentOf(OLD, OBLIGED.slice(0, -1)));
    expect(certain?.quote).toBe(OBLIGED.slice(0, -1).replace("country", "countrry"));
  });

  it("[S6] leaves out what was put in behind it", () => {
    const now = OLD.replace("country", "state").replace("security of others.", "security of others at large.");
    const { certain } = sought(OLD, now, extentOf(OLD, OBLIGED.slice(0, -1)));
    expect(certain?.quote).toBe(OBLIGED.slice(0, -1).replace("country", "state"));
  });

  const voted = (who: string) => `The delegation of ${who} voted in favour of the draft resolution on the budget. `;

  it("[S6] is not what other words of the older text became, when its own have gone", () => {
    const rest = "Nobody spoke against it that day, and the chair thanked all of them for that. ";
    const [old, now] = [
      `${rest}${voted("Peru")}${rest.repeat(3)}${voted("Mali")}`,
      `${rest.repeat(4)}${voted("Mali")}`,
    ];
    const { candidates, certain } = sought(old, now, extentOf(old, voted("Peru").trim()));
    expect(candidates[0]?.quote).toBe(voted("Mali").trim());
    expect(candidates[0]?.score).toBeGreaterThanOrEqual(FLOOR);
    expect(certain).toBeNull();
  });

  it("[S6] is not a short part in some other place, however well the long one stands", () => {
    const old = OLD.replace("Respect for", "Low walls and respect for");
    const now = old.replace("Low walls", "Walls").replace("an agreed", "a lowly agreed").replace("country", "state");
    expect(sought(old, now, extentOf(old, OBLIGED, "Low")).certain).toBeNull();
  });

  it("[S6] is right, whatever chance has changed", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const worn = wornText({ length: 30_000, passages: 150, share: 0.05, seed });
      const { shift, findCertain } = reanchoringOf(worn.old, worn.now);
      const placed = worn.passages.map((extent) => shift.extent(extent) ?? findCertain(extent)?.extent ?? null);
      const wrong = placed.filter((place, i) => place && !isRightPlace(place, worn.truth[i] ?? []));
      expect(wrong, `seed ${seed}`).toEqual([]);
      expect(placed.filter((place) => !place).length, `seed ${seed}`).toBeLessThan(12);
    }
  });
});

const words = fc.array(fc.constantFrom("wall", "quay", "flood", "not", "is", "the", "spring.", "master", "low"), {
  minLength: 4,
  maxLength: 60,
});

describe("what is found again", () => {
  it("[S6] lies in the text, quotes it, and is never over the floor unless the words are alike", () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (before, after, from, size) => {
        const [old, now] = [before.join(" "), after.join(" ")];
        const start = before.slice(0, from % before.length).join(" ").length;
        const extent: Extent = [[start, Math.min(old.length, start + 1 + (size % old.length))]];
        for (const { extent: place, quote, score } of sought(old, now, extent).candidates) {
          expect(isExtent(place)).toBe(true);
          expect(quoteOf(now, place)).toBe(quote);
          expect(score).toBeLessThanOrEqual(1);
          if (score >= FLOOR) expect(likeness(quoteOf(old, extent), quote)).toBeGreaterThan(0.82);
        }
      }),
    );
  });

  it("[S6] keeps at least what one edit leaves of unchanged words elsewhere", () => {
    fc.assert(
      fc.property(fc.nat(OLD.length), (at) => {
        const now = `${OLD.slice(0, at)} and so on ${OLD.slice(at)}`;
        const extent = extentOf(OLD, OBLIGED);
        const [[start, end] = [0, 0]] = extent;
        if (at > start && at < end) return;
        expect(sought(OLD, now, extent).candidates[0]?.quote).toBe(OBLIGED);
      }),
    );
  });
});
