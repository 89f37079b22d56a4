import { describe, expect, it } from "vitest";
import { inferFidelity, reword } from "@/lib/argument/fidelity";
import { decided } from "./sample-decided";

describe("fidelity", () => {
  it("[A6] takes a claim in the words of its passage for a quotation, whatever the case and the punctuation", () => {
    expect(inferFidelity("the bridge is not safe.", "So I say: The bridge is not safe!")).toBe("quotation");
    expect(inferFidelity("The bridge is unsafe.", "The bridge is not safe")).toBe("paraphrase");
    expect(inferFidelity("", "anything")).toBe("paraphrase");
    expect(inferFidelity("الأمن لا يتجزأ", "قيل: الأمن لا يتجزأ.")).toBe("quotation");
  });

  it("[A6] lets a quotation become a paraphrase when the claim leaves its words, and leaves what was judged otherwise", () => {
    const { map, claim } = decided("The Weir Bridge is not safe for heavy lorries.");
    expect(reword(map, claim.id, "Lorries are in danger there.").map(({ type }) => type)).toEqual([
      "editClaim",
      "editAnchor",
    ]);
    expect(reword(map, claim.id, "the weir bridge is not safe").map(({ type }) => type)).toEqual(["editClaim"]);
    const judged = decided("Two of the six bearings have moved.");
    expect(reword(judged.map, judged.claim.id, "Anything else.").map(({ type }) => type)).toEqual(["editClaim"]);
  });
});
