import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Content, faultOf } from "@/lib/text/content";
import { rebased } from "@/lib/text/rebase";

/** Paragraphs parted by a blank line. */
function paragraphs(...list: string[]): Content {
  let at = 0;
  const blocks = list.map((words) => {
    const start = at;
    at += words.length + 2;
    return { kind: "paragraph" as const, start, end: start + words.length };
  });
  return { plain: list.join("\n\n"), blocks };
}

const base = paragraphs("The wall is low.", "The quay will flood.", "The master is calm.");

describe("a draft of a text that somebody else has changed", () => {
  it("[S5] takes both changes where they touch other words", () => {
    const mine = paragraphs("The wall is very low.", "The quay will flood.", "The master is calm.");
    const theirs = paragraphs("The wall is low.", "The old quay will flood.", "The master is calm.");
    const { content, unmerged } = rebased(base, mine, theirs);
    expect(content.plain).toBe("The wall is very low.\n\nThe old quay will flood.\n\nThe master is calm.");
    expect(content.blocks).toHaveLength(3);
    expect(unmerged).toEqual([]);
  });

  it("[S5] keeps the newer words where both changed the same, and lists its own", () => {
    const mine = paragraphs("The wall is high.", "The quay will flood.", "The master is calm.");
    const theirs = paragraphs("The wall is lower.", "The quay will flood.", "The master is calm.");
    const { content, unmerged } = rebased(base, mine, theirs);
    expect(content.plain).toBe(theirs.plain);
    expect(unmerged).toEqual([{ at: 12, old: "low", mine: "high", theirs: "lower" }]);
  });

  it("[S5] has nothing to merge where both did the same", () => {
    const both = paragraphs("The wall is high.", "The quay will flood.", "The master is calm.");
    expect(rebased(base, both, both)).toEqual({ content: both, unmerged: [] });
  });

  it("[S5] takes over paragraphs that were put in, parted, joined and taken out", () => {
    const mine = paragraphs("The wall", "is low.", "New words.", "The quay will flood. The master is calm.");
    const { content } = rebased(base, mine, base);
    expect(content).toEqual(mine);
    expect(rebased(base, paragraphs("The quay will flood."), base).content.plain.trim()).toBe("The quay will flood.");
  });

  const text = fc
    .array(fc.array(fc.constantFrom("wall", "quay", "low", "is"), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => paragraphs(...list.map((words) => words.join(" "))));

  it("[S5] is the draft itself over the text that it was made from, and whole over any other", () => {
    fc.assert(
      fc.property(text, text, text, (old, draft, newer) => {
        expect(rebased(old, draft, old).content.plain).toBe(draft.plain);
        expect(rebased(old, old, newer)).toEqual({ content: newer, unmerged: [] });
        const { content } = rebased(old, draft, newer);
        if (content.plain.trim() !== "") expect(faultOf(content)).toBeNull();
      }),
    );
  });
});
