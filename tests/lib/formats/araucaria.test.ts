import { describe, expect, it } from "vitest";
import { araucaria } from "@/lib/formats/araucaria";
import { idSource } from "../../builders";
import { checkFile, checkFormat, readWell, textsOf } from "../../laws-of-formats";

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

  it("gives back the further owners of a proposition, its labels and roles, and the owners of words that stand nowhere", () => {
    const text = `<ARG><TEXT>It is so.</TEXT>
<AU><PROP identifier="A" missing="no" nodelabel="likely" supportlabel="s"><PROPTEXT offset="0">It is so</PROPTEXT><OWNER name="Ada"/><OWNER name="Bob &amp; Co"/><ROLE class="c" element="e"/></PROP>
<CA><AU><PROP identifier="B" missing="yes"><PROPTEXT offset="-1">Why?</PROPTEXT><OWNER name="Cem"/><OWNER name="Dan"/></PROP></AU></CA></AU></ARG>`;
    checkFile(araucaria, [{ name: "x.aml", text }]);
    const reading = readWell(araucaria, [{ name: "x.aml", text }]);
    expect(reading.rows.speakers.map(({ name }) => name)).toEqual(["Ada"]);
    expect(reading.problems.map(({ what }) => what)).toEqual([
      "Its first owner speaks its words; the others are kept as data.",
    ]);
    const written = (file: typeof reading) => araucaria.write?.(file, "x")[0]?.text ?? "";
    expect(written(reading).match(/(nodelabel|supportlabel|class|OWNER name)="[^"]*"/g)).toEqual([
      'nodelabel="likely"',
      'supportlabel="s"',
      'OWNER name="Ada"',
      'OWNER name="Bob &amp; Co"',
      'class="c"',
      'OWNER name="Cem"',
      'OWNER name="Dan"',
    ]);
    const spoken = { ...reading, rows: { ...reading.rows, voices: [] } };
    expect(written(spoken).match(/OWNER name="[^"]*"/g)).toEqual(['OWNER name="Cem"', 'OWNER name="Dan"']);
  });

  it("tells of a scheme without a step, and of answers to its questions", () => {
    const text = `<ARG><AU><PROP identifier="A"><PROPTEXT offset="-1">a</PROPTEXT><INSCHEME scheme="Analogy" schid="3"><CQANS answer="yes"/></INSCHEME></PROP></AU></ARG>`;
    expect(readWell(araucaria, [{ name: "x.aml", text }]).problems).toEqual([
      { where: "line 1", what: "Answers to the questions of its scheme are left out." },
      { where: "line 1", what: "Its scheme “Analogy” is that of no step from or to it; it is left out." },
    ]);
  });

  it("reads an & that nobody escaped as it stands, and says where", () => {
    const text = '<ARG>\n<AU><PROP identifier="1"><PROPTEXT offset="-1">R&D, P&amp;L</PROPTEXT></PROP></AU></ARG>';
    const reading = readWell(araucaria, [{ name: "x.aml", text }]);
    expect(textsOf(reading)).toEqual(["R&D, P&L"]);
    expect(reading.problems.map(({ where }) => where)).toEqual(["line 2, column 49"]);
    expect(araucaria.read?.([{ name: "x.aml", text: `${text}&<` }], idSource())).toMatchObject({ ok: false });
  });
});
