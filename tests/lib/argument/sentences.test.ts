import { describe, expect, it } from "vitest";
import { get } from "@/lib/argument/argument-map";
import { citePlace, citeSource } from "@/lib/argument/citing";
import { roleOf } from "@/lib/argument/roles";
import { plainWords, sentenceOf, sentencesAbout, sentencesOnStep, voiceChain } from "@/lib/argument/sentences";
import { quoteOf } from "@/lib/text/extent";
import { type Graph, graph, idAt, run } from "../../builders";

/** The sentences about a claim, as words. */
const about = ({ map, id }: Graph, claim: string) =>
  sentencesAbout(map, id(claim)).map(({ pieces }) => plainWords(pieces));

describe("the sentences about a claim", () => {
  it("tell what it does together with others, and for whom", () => {
    expect(about(graph("Rain, Wind -> Storm"), "Rain")).toEqual(["Together with 2, a reason for 3: Storm"]);
  });

  it("tell each kind of relation in words of its own, from both its ends", () => {
    const told = (notation: string) => {
      const made = graph(notation);
      return [...about(made, "a"), ...about(made, "b")];
    };
    expect(told("a -> b")).toEqual(["A reason for 2: b", "Holds because 1."]);
    expect(told("a -x b")).toEqual(["An objection to 2: b", "Contested by 1."]);
    expect(told("a -? b")).toEqual(["Needed for 2: b", "Holds only if 1."]);
    expect(told("a -! b")).toEqual(["An exception to 2: b", "Holds unless 1."]);
    expect(told("a = b")).toEqual(["Says the same as 2: b", "Said again in 1."]);
    expect(told("a > b")).toEqual(["Counts for more than 2: b", "Counts for less than 1."]);
    expect(told("a -- b")).toEqual(["Relates to 2: b in a way not told", "Related to 1 in a way not told."]);
  });

  it("tell what bears on the steps that lead to it, and who answers", () => {
    const made = graph("a, b -> c; d -x (a, b -> c); e -x d; w -> (a, b -> c)");
    expect(about(made, "c")).toEqual([
      "Holds because 1 and 2, taken together.",
      "That step is undercut by 4, which 5 answers.",
      "That step is warranted by 6.",
    ]);
    expect(about(made, "d")).toEqual(["Strikes the step from 1 and 2 to 3", "Contested by 5."]);
    expect(about(made, "w")).toEqual(["A warrant for the step from 1 and 2 to 3"]);
  });

  it("name every other claim once, by a number that leads to it", () => {
    const { map, id } = graph("a, b, c -> d");
    const named = sentencesAbout(map, id("a")).flatMap(({ pieces }) =>
      pieces.filter((piece) => typeof piece !== "string"),
    );
    expect(named).toEqual(
      ["b", "c", "d"].map((name) => ({ claimId: id(name), number: get(map, "claims", id(name)).number })),
    );
  });
});

describe("a relation as a whole sentence", () => {
  it("agrees in number with its premises", () => {
    const one = graph("a -x b");
    const two = graph("a, b = c");
    const whole = ({ map, id }: Graph, words: string) => plainWords(sentenceOf(map, get(map, "relations", id(words))));
    expect(whole(one, "a -x b")).toBe("1 is an objection to 2: b");
    expect(whole(two, "a, b = c")).toBe("1 and 2, taken together, say the same as 3: c");
  });

  it("is followed by what bears on it", () => {
    const { map, id } = graph("a -> b; c -? (a -> b)");
    const told = sentencesOnStep(map, id("a -> b")).map(({ pieces }) => plainWords(pieces));
    expect(told).toEqual(["That step holds only if 3."]);
  });
});

describe("the role of a claim", () => {
  it("follows from the first relation that it is a premise of, and an attack on a step is an undercut", () => {
    const { map, id } = graph("a -> c; b -x (a -> c); d -! c");
    expect(["a", "b", "c", "d"].map((name) => roleOf(map, id(name)))).toEqual([
      "support",
      "undercut",
      "conclusion",
      "condition",
    ]);
  });
});

describe("a chain of voices", () => {
  const text = "They will go.";
  const extent = [[0, 4]] as const;
  const anchored = run(
    graph("a").map,
    {
      type: "addSource",
      id: idAt(500),
      title: "Report",
      citation: {},
      text: { id: idAt(501), sha256: "0".repeat(64), length: 13 },
    },
    {
      type: "addSpan",
      id: idAt(502),
      textId: idAt(501),
      extent: extent.map(([s, e]) => [s, e] as [number, number]),
      quote: quoteOf(text, extent),
      prefix: "",
      suffix: " will go.",
    },
    { type: "addAnchor", id: idAt(503), claimId: idAt(2), spanId: idAt(502) },
    { type: "addSpeaker", id: idAt(504), name: "EIR", side: null },
    { type: "addSpeaker", id: idAt(505), name: "the minister", side: null },
  );

  it("is silent where nobody is named", () => {
    expect(voiceChain(anchored, idAt(503))).toBeNull();
  });

  it("goes from who writes to who is written of", () => {
    const map = run(anchored, {
      type: "setVoices",
      anchorId: idAt(503),
      voices: [
        { id: idAt(506), speakerId: idAt(504), act: "reports" },
        { id: idAt(507), speakerId: idAt(505), act: "denies" },
      ],
    });
    expect(voiceChain(map, idAt(503))).toBe("EIR reports that the minister denies");
  });
});

describe("a citation in a few words", () => {
  it("is author and date where both are known, else the title", () => {
    expect(citeSource({ title: "t", citation: { author: "Lavrov", date: "1 Feb 2022" } })).toBe("Lavrov, 1 Feb 2022");
    expect(citeSource({ title: "t", citation: { author: "Lavrov", date: "10 February 2022" } })).toBe(
      "Lavrov, 10 Feb 2022",
    );
    expect(citeSource({ title: "Reply", citation: { author: "Lavrov" } })).toBe("Reply");
    expect(citeSource({ title: "", citation: {} })).toBe("Untitled source");
  });

  it("names the paragraph once that is known", () => {
    expect(citePlace({ title: "Reply", citation: {} }, 4)).toBe("Reply, ¶ 4");
    expect(citePlace({ title: "Reply", citation: {} }, null)).toBe("Reply");
  });
});
