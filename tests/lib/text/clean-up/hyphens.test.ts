import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { found } from "./found";

const cleaned = (...lines: string[]) => cleanUp(found(lines.join("\n"))).content.plain;

describe("[S2] a hyphen at the end of a line", () => {
  it("stays in what was sent again, and goes from what is resented", () => {
    const end = [
      "since nobody had answered it by the time that the",
      "office asked for it, and nobody has to this day.",
    ];
    expect(
      cleaned("The letter went out in March, and it was later re-", "sent in April to all of them together,", ...end),
    ).toContain("it was later re-sent in April");
    expect(
      cleaned("The letter went out in March, and what they all re-", "sent in it is that it was never read,", ...end),
    ).toContain("what they all resent in it");
  });
});
