import { describe, expect, it } from "vitest";
import { closingWords, honest, NONE, sum, tallyPlaywright, tallyVitest } from "@/scripts/testing/tally.mjs";

describe("the count of a run", () => {
  it("is the sum of its parts on one line, below what failed", () => {
    const total = sum([{ ...NONE, passed: 1, skipped: 2 }, NONE, { ...NONE, passed: 3, failed: 1, faults: ["a law"] }]);
    expect(closingWords(total)).toBe("✗ a law\n4 passed, 1 failed, 2 skipped");
  });

  it("counts a test file that could not be read as a failure", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          assertionResults: [
            { status: "failed", fullName: "a law holds", failureMessages: ["AssertionError: 2 is not 3\n    at law"] },
            { status: "passed", fullName: "another" },
          ],
        },
        { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] },
        { name: "c.test.ts", status: "passed", assertionResults: [{ status: "passed", fullName: "a third" }] },
      ],
    };
    expect(tallyVitest(report)).toEqual({
      passed: 2,
      failed: 2,
      skipped: 2,
      faults: [
        "a.test.ts: a law holds\n    AssertionError: 2 is not 3\n        at law",
        "b.test.ts\n    no such module",
      ],
    });
  });

  it("counts a browser test that passed at its second try as passed, and a fault outside any test as a failure", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(tallyPlaywright(report)).toMatchObject({ passed: 6, failed: 2, skipped: 2 });
  });

  it("never takes silence for success", () => {
    expect(honest(NONE, true).failed).toBe(1);
    expect(honest({ ...NONE, passed: 5 }, false).failed).toBe(1);
    expect(honest({ ...NONE, passed: 5, failed: 2 }, false).failed).toBe(2);
    expect(honest({ ...NONE, passed: 5 }, true).failed).toBe(0);
  });
});
