import { describe, expect, it } from "vitest";
import { araucaria } from "@/lib/formats/araucaria";
import { idSource } from "../../builders";
import { checkFormat, readWell, textsOf } from "../../laws-of-formats";

const AML = {
  name: "x.aml",
  text: `<?xml version="1.0"?><!DOCTYPE ARG SYSTEM "argument.dtd">
<ARG><TEXT>It is so, since Ada says so.</TEXT><EDATA><AUTHOR>x</AUTHOR></EDATA>
<AU><PROP identifier="A" missing="no"><PROPTEXT offset="0">It is so</PROPTEXT><INSCHEME scheme="Argument from Expert Opinion" schid="0"/></PROP>
<REFUTATION><AU><PROP identifier="D" missing="yes"><PROPTEXT offset="-1">No.</PROPTEXT></PROP></AU></REFUTATION>
<LA><AU><PROP identifier="B" missing="no"><PROPTEXT offset="16">Ada says so</PROPTEXT><OWNER name="Bob"/><INSCHEME scheme="Argument from Expert Opinion" schid="0"/></PROP></AU>
<AU><PROP identifier="C" missing="yes" nodelabel="0.5"><PROPTEXT offset="-1">Ada knows.</PROPTEXT><INSCHEME scheme="Argument from Expert Opinion" schid="0"/></PROP></AU></LA></AU></ARG>`,
};

describe("Araucaria AML", () => {
  it("[X7] gives back what it keeps of any map, and of a file all", () => checkFormat(araucaria, [AML]));

  it("reads linked reasons, refutations, owners, schemes and missing premises", () => {
    const reading = readWell(araucaria, [AML]);
    expect(textsOf(reading).sort()).toEqual(["Ada knows.", "Ada says so", "It is so", "No."]);
    expect(reading.rows.relations.map(({ kind, scheme }) => [kind, scheme])).toEqual(
      expect.arrayContaining([
        ["support", "expert-opinion"],
        ["attack", null],
      ]),
    );
    expect(reading.rows.speakers.map(({ name }) => name)).toEqual(["Bob"]);
    expect(reading.rows.spans.length).toBe(2);
    const [written] = araucaria.write?.(reading, "x") ?? [];
    expect(written?.text).toContain("<EDATA><AUTHOR>x</AUTHOR></EDATA>");
  });

  it("reads an & that nobody escaped as it stands, and says where", () => {
    const text = '<ARG>\n<AU><PROP identifier="1"><PROPTEXT offset="-1">R&D, P&amp;L</PROPTEXT></PROP></AU></ARG>';
    const reading = readWell(araucaria, [{ name: "x.aml", text }]);
    expect(textsOf(reading)).toEqual(["R&D, P&L"]);
    expect(reading.problems.map(({ where }) => where)).toEqual(["line 2, column 49"]);
    expect(araucaria.read?.([{ name: "x.aml", text: `${text}&<` }], idSource())).toMatchObject({ ok: false });
  });
});
