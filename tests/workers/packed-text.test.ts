import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { turnsOf } from "@/lib/text/turns";
import { packText, unpackText } from "@/workers/packed-text";
import { messyTexts } from "../lib/text/clean-up/messy-texts";
import { contents } from "../lib/text/contents";

describe("a prepared text on its way between threads", () => {
  it("comes out as it went in, with its blocks, pages, changes and turns", () => {
    fc.assert(
      fc.property(fc.oneof(messyTexts, contents), (found) => {
        const { content, changes, doubts } = cleanUp(found);
        const prepared = { content, changes, doubts, turns: turnsOf(content), words: 1 };
        expect(unpackText(structuredClone(packText(prepared)))).toEqual(prepared);
      }),
    );
  });
});
