import { describe, expect, it } from "vitest";
import { neighbours } from "@/lib/evaluation/framework";
import { certainForm, inferForm, readFramework } from "@/lib/evaluation/read-framework";

/** Arguments and attacks as they were read, "a b: a-b", or the reason why not. */
function read(text: string): string {
  const reading = readFramework(text);
  if (!reading.ok) return reading.reason;
  const { names, framework } = reading;
  const attacks = names.flatMap((name, i) =>
    [...neighbours(framework.attacked, i)].map((to) => `${name}-${names[to]}`),
  );
  return `${names.join(" ")}: ${attacks.join(" ")}`;
}

describe("reading abstract frameworks", () => {
  it("knows the three forms by their content", () => {
    expect(["a\n#\n", "arg(a).", "p af 2\n1 2", "# remark\np af 1\n", "words"].map(inferForm)).toEqual([
      "tgf",
      "apx",
      "iccma",
      "iccma",
      null,
    ]);
  });

  it("is certain only where remarks and the first line leave no doubt", () => {
    const forms = [
      "# a\r\n#\r\n\r\np af 2\r\n",
      "% a\n\narg (a).\n",
      "% nothing",
      "# Heading\n\n[A]: arg(b).",
      "1\n#\n",
      "",
    ];
    expect(forms.map(certainForm)).toEqual(["iccma", "apx", "apx", null, null, null]);
  });

  it("reads each, with labels, remarks, empty lines, any line ends, and doubled attacks as one", () => {
    expect(read("a first\r\nb\r\n\r\n#\r\na b attacks\r\na b\r\nb b")).toBe("a b: a-b b-b");
    expect(read("% facts\natt(a,b). arg( a ).\narg(b).arg(f(x)). % more\natt(f(x) , a).")).toBe("a b f(x): a-b f(x)-a");
    expect(read("# remark\np af 3\n1 2\n# more\n3 3\n")).toBe("1 2 3: 1-2 3-3");
    expect(read("#")).toBe(": ");
    expect(read("% nothing")).toBe(": ");
  });

  it.each([
    ["a\n#\na b", "Line 3: “b” is no argument of this framework."],
    ["a\na\n#", "Line 2: the argument “a” stands there twice."],
    ["a\n#\na", "Line 3: “a” is no attack: it needs two arguments."],
    ["arg(a).\natt(a).", "Line 2: “att(a).” is neither arg(…). nor att(…,…)."],
    ["arg(a)\narg(b).", "Line 1: “arg(a)” is neither arg(…). nor att(…,…)."],
    ["arg(a).\n\natt(a,b).", "Line 3: “b” is no argument of this framework."],
    ["p af 2\n1 3", "Line 2: “3” is no argument of this framework."],
    ["p af 2\n0 1", "Line 2: “0” is no argument of this framework."],
    ["p af 2\n1 2 3", "Line 2: “1 2 3” is neither p af … at the top nor an attack below it."],
    ["p af x", "Line 1: “p af x” is neither p af … at the top nor an attack below it."],
    ["p af 99999999999", "Line 1: there are more than 10,000,000 arguments."],
    [
      "words",
      "This is no abstract framework: there is neither a line with # (tgf), nor arg(…) (apx), nor p af (ICCMA).",
    ],
  ])("says which line of %j is bad", (text, reason) => {
    expect(read(text)).toBe(reason);
  });
});
