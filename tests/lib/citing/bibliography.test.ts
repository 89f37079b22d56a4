import { describe, expect, it } from "vitest";
import type { Citation } from "@/lib/argument/rows";
import { bibliographyOf } from "@/lib/citing/bibliography";
import { itemOf } from "@/lib/citing/item";
import { lackingIn } from "@/lib/citing/lacking";
import { CITATION_STYLES, styleOf } from "@/lib/citing/styles";

const source = (citation: Citation, id = "s") => ({ id, title: "As named in the map", citation });
const answer: Citation = {
  title: "The minister’s answer to a question",
  author: "Sergey Lavrov",
  date: "1 February 2022",
  number: "132-01-02-2022",
  address: "mid.example/en/1796663/",
  place: "Moscow",
};

describe("a bibliography", () => {
  it("[S4] is written in each style that can be chosen, with author, year, title and address", () => {
    for (const { id } of CITATION_STYLES) {
      const [entry] = bibliographyOf([source(answer)], id);
      for (const part of ["Lavrov", "2022", "https://mid.example/en/1796663/"]) expect(entry?.text, id).toContain(part);
      expect(entry?.text.toLowerCase(), id).toContain("the minister’s answer to a question");
    }
  });

  it("follows the style: initials and the day in APA, the name in full in Chicago", () => {
    expect(bibliographyOf([source(answer)], "apa")[0]?.text).toBe(
      "Lavrov, S. (2022, February 1). The minister’s answer to a question (No. 132-01-02-2022). https://mid.example/en/1796663/",
    );
    expect(bibliographyOf([source(answer)], "chicago")[0]?.text).toBe(
      "Lavrov, Sergey. “The Minister’s Answer to a Question.” Moscow, February 1, 2022. https://mid.example/en/1796663/.",
    );
  });

  it("is the same as HTML, with italics and without anything active", () => {
    const [entry] = bibliographyOf([source({ ...answer, title: "A <script>alert(1)</script> & more" })], "apa");
    expect(entry?.html).toContain("<i>");
    expect(entry?.html).not.toContain("<script");
    expect(entry?.text).toContain("A <script>alert(1)</script> & more");
  });

  it("says what a citation lacks: who, when, or where it can be found", () => {
    expect(lackingIn(answer)).toEqual([]);
    expect(lackingIn({})).toEqual(["author", "date", "address"]);
    expect(lackingIn({ publisher: "Harbour office", date: "2031" })).toEqual([]);
  });

  it("is in the order that the style asks for, and says which entry is which source", () => {
    const sources = [source({ ...answer, author: "Zora Zed" }, "z"), source({ ...answer, author: "Ada Abt" }, "a")];
    expect(bibliographyOf(sources, "apa").map(({ sourceId }) => sourceId)).toEqual(["a", "z"]);
    expect(bibliographyOf(sources, "vancouver").map(({ sourceId }) => sourceId)).toEqual(["z", "a"]);
  });

  it("has the words between in the reader’s language where the formatter has it, else in English", () => {
    expect(bibliographyOf([source(answer)], "apa", "de-AT")[0]?.text).toContain("2022, Februar 1");
    expect(bibliographyOf([source(answer)], "apa", "fi")[0]?.text).toContain("2022, February 1");
  });

  it("makes nothing up: a source of which only the name is known is cited by it, without date", () => {
    expect(bibliographyOf([source({})], "apa").map(({ text }) => text)).toEqual(["As named in the map. (n.d.)."]);
  });
});

describe("a cited source", () => {
  const authorsOf = (author: string) => itemOf(source({ author })).author;

  it("tells persons, whose names turn, from institutions, whose names do not", () => {
    expect(authorsOf("Anna Maria Ek")).toEqual([{ family: "Ek", given: "Anna Maria" }]);
    expect(authorsOf("Ek, Anna")).toEqual([{ family: "Ek", given: "Anna" }]);
    expect(authorsOf("Ministry of Trade and Industry")).toEqual([{ literal: "Ministry of Trade and Industry" }]);
    expect(authorsOf("President of Russia")).toEqual([{ literal: "President of Russia" }]);
    expect(authorsOf("Anna Ek and Bo Li")).toHaveLength(2);
    expect(authorsOf("Anna Ek; European Union; Bo Li")).toHaveLength(3);
  });

  it("keeps a date as it is written where it names no day", () => {
    expect(itemOf(source({ date: "spring 2021" })).issued).toEqual({ literal: "spring 2021" });
    expect(itemOf(source({ date: "2021-04" })).issued).toEqual({ "date-parts": [[2021, 4]] });
  });

  it("falls back to the usual style where a map names one that is unknown", () => {
    expect([styleOf("mhra"), styleOf("nobody's"), styleOf(undefined)]).toEqual(["mhra", "apa", "apa"]);
  });
});
