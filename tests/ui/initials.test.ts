import { expect, it } from "vitest";
import { initialsOf } from "@/components/ui/Initials";

it.each([
  ["Ida Holm", "IH"],
  ["  Ida van der Holm ", "IH"],
  ["ida", "I"],
  ["", ""],
  ["e\u0301va Nagy", "E\u0301N"],
  ["👩‍🚀 Ada", "👩‍🚀A"],
  ["🇫🇮 Aino", "🇫🇮A"],
])("the initials of %j are its letters as a reader sees them", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
