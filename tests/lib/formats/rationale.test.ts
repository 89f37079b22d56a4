import { describe, expect, it } from "vitest";
import { rationale } from "@/lib/formats/rationale";
import { checkFormat, readWell, textsOf } from "../../laws-of-formats";

const SCRIPT = {
  name: "x.rtnl",
  text: '#Rationale Version 2\r\nanything here\r\n# End of Prelude\r\na = Create("Claim")\r\nSetText("Close \\"it\\".")\r\nb = CreateChild(a, "CompoundReason")\r\nc = CreateChild(b, "Claim")\r\nSetText("One")\r\nd = b.CreateChild("Claim")\r\nd.SetText("Two")\r\ne = CreateChild(b, "Inference")\r\nf = CreateChild(e, "Objection")\r\nSetText("Does not follow")\r\nf.SetEvaluation("weak")\r\n',
};

describe("Rationale", () => {
  it("[X9] gives back what it keeps of any map, and of a script all", () => checkFormat(rationale, [SCRIPT]));

  it("reads compound reasons, and objections to a step as undercuts", () => {
    const reading = readWell(rationale, [SCRIPT]);
    expect(textsOf(reading)).toEqual(['Close "it".', "One", "Two", "Does not follow"]);
    expect(reading.rows.relations.map(({ kind, targetRelationId }) => [kind, targetRelationId === null])).toEqual([
      ["support", true],
      ["attack", false],
    ]);
    expect(reading.rows.foreignData.map(({ data }) => data)).toEqual([
      { lines: ['f.SetEvaluation("weak")'], notes: [] },
    ]);
  });

  it("reads what Rationale 1.6 saves, and what others write after it: notes, quotes that nobody escaped, broken lines", () => {
    const text = [
      "#Rationale Version 160.66 can_be_loaded_by 120.53 uses_features_from 140.56",
      "def Create(type):\n   Node = app.Create(type)\n#-- End of Prelude --\n",
      'map0_0 = Create("Claim")\nSetText("He said "no" to it")',
      'map0_1 = CreateChild(map0_0, "CompoundReason")',
      'map0_2 = CreateChild(map0_1, "Claim")\nSetText("Over\ntwo lines")',
      'map0_3 = CreateAnnotation(map0_2, "Note")\nSetText("Ask her")',
      'map0_4 = CreateChild(map0_1, "Inference")\nmap0_5 = CreateChild(map0_1, "CompoundObjection")',
      'map0_6 = CreateChild(map0_5, "Claim")\nSetText("Does not follow")',
      'map1_0 = Create("Note")\nSetText("By itself")',
      "GetFernViews()\nSetLocation(map0_0, 63, -182)\n",
    ].join("\n");
    const reading = readWell(rationale, [{ name: "x.rtnl", text }]);
    expect(textsOf(reading)).toEqual(['He said "no" to it', "Over\ntwo lines", "Does not follow"]);
    expect(reading.rows.claims.map(({ note }) => note)).toEqual(["", "Ask her", ""]);
    expect(reading.rows.relations.map(({ kind, targetRelationId }) => [kind, targetRelationId === null])).toEqual([
      ["support", true],
      ["attack", false],
    ]);
    expect(reading.rows.foreignData.map(({ data }) => data)).toEqual([
      { lines: ["GetFernViews()", "SetLocation(map0_0, 63, -182)"], notes: ["By itself"] },
    ]);
    expect(reading.problems.length).toBe(2);
  });

  it("reads version 1.09, which names boxes by their places", () => {
    const text = [
      '#Rationale Version 1.09\nnode0 = app.Create("Claim")\napp.SetText(node0, "Go")',
      'app.CreateChild(node0, "CompoundReason")\napp.CreateChild(node0, "Objection")',
      'app.CreateChild(node0[0], "Claim")\napp.CreateChild(node0[0], "Inference")',
      'app.SetText(node0[0][0], "It is warm")\napp.SetText(node0[0][1], "supports")\napp.SetText(node0[1], "Work")',
    ].join("\n");
    const reading = readWell(rationale, [{ name: "x.rtnl", text }]);
    expect(textsOf(reading)).toEqual(["Go", "It is warm", "Work"]);
    expect(reading.rows.relations.map(({ kind, note }) => [kind, note])).toEqual([
      ["support", ""],
      ["attack", ""],
    ]);
    expect(reading.problems).toEqual([]);
  });
});
