import { describe, expect, it } from "vitest";
import { closingLine, honest, sum, tallyPlaywright, tallyVitest } from "@/scripts/testing/tally.mjs";

const none = { passed: 0, failed: 0, skipped: 0 };

describe("the count of a run", () => {
  it("is the sum of its parts on one line", () => {
    const total = sum([{ passed: 1, failed: 0, skipped: 2 }, none, { passed: 3, failed: 4, skipped: 0 }]);
    expect(closingLine(total)).toBe("4 passed, 4 failed, 2 skipped");
  });

  it("counts a test file that could not be read as a failure", () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
        { status: "failed", assertionResults: [] },
        { status: "passed", assertionResults: [{ status: "passed" }] },
      ],
    };
    expect(tallyVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it("counts a browser test that passed at its second try as passed, and a fault outside any test as a failure", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(tallyPlaywright(report)).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  it("never takes silence for success", () => {
    expect(honest(none, true).failed).toBe(1);
    expect(honest({ passed: 5, failed: 0, skipped: 0 }, false).failed).toBe(1);
    expect(honest({ passed: 5, failed: 2, skipped: 0 }, false).failed).toBe(2);
    expect(honest({ passed: 5, failed: 0, skipped: 0 }, true).failed).toBe(0);
  });
});
