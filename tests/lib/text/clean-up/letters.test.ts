import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { found } from "./found";

const clean = (text: string) => cleanUp(found(text));

describe("[S2] a sign of which the file does not say which letters it stands for", () => {
  it("is the ligature that alone makes an English word", () => {
    const { content, changes } = clean(
      "The \ufffdrst o\ufffdce raised the tari\ufffd on \ufffdve of our di\ufffderent boats.",
    );
    expect(content.plain).toBe("The first office raised the tariff on five of our different boats.");
    expect(changes.map(({ rule, after }) => [rule, after])).toContainEqual(["letters", "ffi"]);
  });

  it.each(["It was \ufffdat.", "Die Schi\ufffdahrt ruht.", "\ufffd The wall holds.", "The \ufffd\ufffdrst of all."])(
    "stays where it may be several, or none: %s",
    (text) => {
      expect(clean(text).content.plain).toBe(text);
    },
  );
});
