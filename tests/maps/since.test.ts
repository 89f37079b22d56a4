import { describe, expect, it } from "vitest";
import { sinceInWords } from "@/components/maps/since";

const now = new Date(2026, 10, 21, 14, 30).getTime();
const words = (year: number, month: number, day: number, hour: number, minute = 0) =>
  sinceInWords(new Date(year, month - 1, day, hour, minute).getTime(), now, "en-GB");

describe("the last change in words", () => {
  it("gets coarser with time", () => {
    expect(sinceInWords(now - 20_000, now, "en-GB")).toBe("just now");
    expect(words(2026, 11, 21, 14, 26)).toBe("4 minutes ago");
    expect(words(2026, 11, 21, 13, 20)).toBe("1 hour ago");
    expect(words(2026, 11, 20, 23, 50)).toBe("yesterday");
    expect(words(2026, 11, 17, 9)).toBe("on Tuesday");
    expect(words(2026, 11, 3, 9)).toBe("3 November");
    expect(words(2025, 11, 3, 9)).toBe("3 November 2025");
  });

  it("counts midnights, not days of 24 hours", () => {
    expect(words(2026, 11, 20, 15)).toBe("yesterday");
    expect(words(2026, 11, 19, 23)).toBe("on Thursday");
  });

  it("takes a time that lies ahead, by a clock that runs fast, for now", () => {
    expect(sinceInWords(now + 90_000, now, "en-GB")).toBe("just now");
  });
});
