import { describe, expect, it } from "vitest";
import { microtexts } from "@/lib/formats/microtexts";
import { reduceTo } from "@/lib/formats/reduce";
import { checkFile, checkFormat, checkMutilated, readWell } from "../../laws-of-formats";

const MICROTEXT = {
  name: "micro_x.xml",
  text: `\ufeff<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE arggraph SYSTEM "arggraph.dtd">
<arggraph id="micro_x" topic_id="waste" stance="pro">
  <edu id="e1"><![CDATA[Ja, die Müllentsorgung]]></edu>
  <edu id="e2"><![CDATA[ist teuer & lästig,]]></edu>
  <edu id="e3"><![CDATA[aber 🌍 zählt.]]></edu>
  <edu id="e4" implicit="true"><![CDATA[Wer zahlt?]]></edu>
  <joint id="j1"/>
  <adu id="a1" type="opp"/><adu id="a2" type="pro"/><adu id="a3" type="pro"/><adu id="a4" type="pro"/>
  <edge id="c1" src="e1" trg="j1" type="seg"/><edge id="c2" src="e2" trg="j1" type="seg"/>
  <edge id="c3" src="j1" trg="a1" type="seg"/><edge id="c4" src="e3" trg="a2" type="seg"/>
  <edge id="c5" src="e3" trg="a3" type="seg"/><edge id="c6" src="e4" trg="a4" type="seg"/>
  <edge id="c10" src="a1" trg="a2" type="reb"/><edge id="c11" src="a3" trg="c10" type="und"/>
  <edge id="c12" src="a4" trg="c11" type="add"/><edge id="c13" src="a2" trg="c11" type="und"/>
  <edge id="c14" src="a3" trg="a2" type="exa"/>
</arggraph>`,
};

describe("arg-microtexts", () => {
  it("[X5] gives back what it keeps of any map", () => checkFormat(microtexts));

  it("reads joints, added premises, undercuts of undercuts, implicit segments and both sides", () => {
    const { rows, contents, problems } = readWell(microtexts, [MICROTEXT]);
    expect(contents[0]?.plain).toBe("Ja, die Müllentsorgung ist teuer & lästig, aber 🌍 zählt.");
    expect(rows.spans.map(({ quote }) => quote)).toEqual([
      "Ja, die Müllentsorgung ist teuer & lästig,",
      "aber 🌍 zählt.",
    ]);
    expect(rows.claims.map(({ implicit }) => implicit)).toEqual([false, false, false, true]);
    expect(
      rows.relations.map(({ kind, targetRelationId, scheme }) => [kind, targetRelationId !== null, scheme]),
    ).toEqual([
      ["attack", false, null],
      ["attack", true, null],
      ["attack", true, null],
      ["support", false, "example"],
    ]);
    expect(rows.premises.length).toBe(5);
    expect(rows.speakers.map(({ name }) => name).sort()).toEqual(["Opponent", "Proponent"]);
    expect(problems).toEqual([]);
    checkFile(microtexts, [MICROTEXT]);
    checkMutilated(microtexts, MICROTEXT);
  });

  it("reads units by the ten thousand, each with its segment, in time that grows as they do", () => {
    const of = (count: number) => {
      const units = Array.from({ length: count }, (_, i) => {
        const unit = `<edu id="e${i}"><![CDATA[w${i}]]></edu><adu id="a${i}" type="pro"/><edge id="s${i}" src="e${i}" trg="a${i}" type="seg"/>`;
        return i === 0
          ? unit
          : `${unit}<edge id="c${i}" src="a${i}" trg="${i === 1 ? "a0" : `c${i - 1}`}" type="${i === 1 ? "sup" : "add"}"/>`;
      });
      return { name: "big.xml", text: `<arggraph id="big">${units.join("")}</arggraph>` };
    };
    const timed = (count: number) => {
      const began = performance.now();
      expect(readWell(microtexts, [of(count)]).rows.premises.length).toBe(count - 1);
      return performance.now() - began;
    };
    timed(1000);
    // Eight times as many took sixty times as long when each unit looked through all segments.
    expect(timed(12_000) / timed(1500)).toBeLessThan(30);
  });

  it("says of premises that are added to each other alone that they are left out", () => {
    const edges = '<edge id="c1" src="a1" trg="c2" type="add"/><edge id="c2" src="a2" trg="c1" type="add"/>';
    const units = '<adu id="a1" type="pro"/><adu id="a2" type="pro"/>';
    const { problems } = readWell(microtexts, [
      { name: "x.xml", text: `<arggraph id="x">${units}${edges}</arggraph>` },
    ]);
    const left = problems.filter(({ what }) => what.startsWith("What it adds"));
    expect(left.map(({ where }) => where)).toEqual(["line 1, edge c1", "line 1, edge c2"]);
  });

  it("tells no loss of what comes back, and tells when nobody is left who opposes", () => {
    const reading = readWell(microtexts, [MICROTEXT]);
    expect(reduceTo(microtexts, reading).losses).toEqual([]);
    const { rows } = reading;
    const maps = rows.maps.map((map) => ({ ...map, title: "Waste" }));
    const opponent = rows.speakers.find(({ name }) => name === "Opponent")?.id;
    const voices = rows.voices.filter(({ speakerId }) => speakerId !== opponent);
    const { losses } = reduceTo(microtexts, { ...reading, rows: { ...rows, maps, voices } });
    expect(losses.map(({ where }) => where)).toEqual(expect.arrayContaining(["map", "speakers"]));
  });
});
