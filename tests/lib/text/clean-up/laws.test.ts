import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLEAN_UP_RULES, cleanUp } from "@/lib/text/clean-up";
import { applyEdits } from "@/lib/text/clean-up/offset-map";
import { type Content, faultOf } from "@/lib/text/content";
import { contents } from "../contents";
import { messyTexts } from "./messy-texts";

const rules = fc.subarray([...CLEAN_UP_RULES]);
const found: fc.Arbitrary<Content> = fc.oneof(contents, messyTexts);

describe("[S2] cleaning any text", () => {
  it("makes a content without fault, whatever rules are off", () => {
    fc.assert(
      fc.property(found, rules, (content, off) => {
        expect(faultOf(cleanUp(content, { off }).content)).toBeNull();
      }),
    );
  });

  it("changes nothing but what it lists: the changes, applied to the found text, give the clean one", () => {
    fc.assert(
      fc.property(found, rules, (content, off) => {
        const { changes, content: clean } = cleanUp(content, { off });
        const edits = changes.map(({ at: [start, end], after }) => ({ start, end, after }));
        expect(applyEdits(content.plain, edits)).toBe(clean.plain);
        for (const { before, after, at, cleanAt } of changes) {
          expect(content.plain.slice(...at)).toBe(before);
          expect(clean.plain.slice(...cleanAt)).toBe(after);
          expect(before).not.toBe(after);
        }
      }),
    );
  });

  it("gives the found content back when every rule is off", () => {
    fc.assert(
      fc.property(found, (content) => {
        expect(cleanUp(content, { off: CLEAN_UP_RULES }).content).toBe(content);
      }),
    );
  });

  it("names each change once, and takes back any of them alone", () => {
    fc.assert(
      fc.property(found, fc.nat(), (content, n) => {
        const { changes } = cleanUp(content);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        const change = changes[n % Math.max(1, changes.length)];
        if (!change) return;
        const again = cleanUp(content, { keep: [change.id] });
        expect(again.changes.map(({ id }) => id)).not.toContain(change.id);
        expect(faultOf(again.content)).toBeNull();
      }),
    );
  });

  it("maps places there and back, in order", () => {
    fc.assert(
      fc.property(found, (content) => {
        const { content: clean, map, changes } = cleanUp(content);
        let before = 0;
        for (let offset = 0; offset <= content.plain.length; offset++) {
          const there = map.toClean(offset);
          expect(there).toBeGreaterThanOrEqual(before);
          expect(there).toBeLessThanOrEqual(clean.plain.length);
          before = there;
        }
        for (let offset = 0; offset < clean.plain.length; offset++) {
          const back = map.toFound(offset);
          if (content.plain.charAt(back) === clean.plain.charAt(offset)) continue;
          expect(changes.some(({ cleanAt: [from, to] }) => from <= offset && offset < to)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("loses no word but those that a listed change takes out", () => {
    fc.assert(
      fc.property(found, (content) => {
        const { changes, content: clean } = cleanUp(content);
        const kept = changes.reduceRight(
          (text, { at: [start, end], after }) => text.slice(0, start) + after + text.slice(end),
          content.plain,
        );
        expect(clean.plain).toBe(kept);
        const covered = clean.blocks.map(({ start, end }) => clean.plain.slice(start, end)).join("");
        expect(covered.replace(/\s/g, "")).toBe(clean.plain.replace(/\s/g, ""));
      }),
    );
  });
});
