import { describe, expect, it } from "vitest";
import { countSentences } from "@/lib/argument/hints/boxes";

describe("the sentences of a box", () => {
  it.each([
    ["The bridge is old.", 1],
    ["The bridge is old", 1],
    ["", 1],
    ["The bridge is old. It leaks.", 2],
    ["Is it old? It leaks! Nobody cares.", 3],
    ["Mr. Lavrov met Dr. Okafor at No. 5.", 1],
    ["V. V. Putin spoke.", 1],
    ["The U.S. Secretary of State agreed.", 1],
    ["Art. 5 of the treaty binds all parties, e.g. Norway.", 1],
    ["He said: “It is old. It leaks.”", 1],
    ["The bridge (see above. It is old) leaks.", 1],
    ["They offered … nothing at all.", 1],
    ["They offered... nothing at all.", 1],
    ["The rate is 3.5 per cent.", 1],
    ["The bridge is old.\nIt leaks.", 2],
    ["A line that was\nbroken by hand.", 1],
    ["Мост стар. Он течёт.", 2],
    ["桥很旧。它漏水。", 2],
    ["الجسر قديم. إنه يتسرب.", 2],
  ])("%s", (text, count) => {
    expect(countSentences(text)).toBe(count);
  });
});
