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
    expect(reading.rows.foreignData.map(({ data }) => data)).toEqual([{ lines: ['f.SetEvaluation("weak")'] }]);
  });
});
