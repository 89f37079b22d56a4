import {
  ArgdownApplication,
  DataPlugin,
  IEquivalenceClass,
  type IStatement,
  ModelPlugin,
  ParserPlugin,
} from "@argdown/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byOrder } from "@/lib/argument/order";
import { argdown } from "@/lib/formats/argdown";
import { isSentence } from "@/lib/formats/argdown-words";
import { reduceTo } from "@/lib/formats/reduce";
import type { WarrantFile } from "@/lib/formats/warrant";
import { checkFile, checkFormat, checkRules, maps, readWell, textsOf } from "../../laws-of-formats";
import { searching } from "../../searching";
import { fixture, fixtures } from "./fixture";

const read = (text: string) => readWell(argdown, [{ name: "x.argdown", text }]);
const written = (file: WarrantFile) => argdown.write?.(reduceTo(argdown, file).kept, "x")[0]?.text ?? "";

/** What the reference parser finds in a file, all its own plugins at work. */
function reference(input: string) {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), "parse");
  app.addPlugin(new DataPlugin(), "model");
  app.addPlugin(new ModelPlugin(), "model");
  const response = app.run({ input, process: ["parse", "model"], throwExceptions: true });
  expect(response.parserErrors).toEqual([]);
  return response;
}

/** Relations of a map as "premises kind target", by the words of claims; what bears on a relation stands in brackets. */
function sentencesOf({ rows }: WarrantFile): string[] {
  const texts = new Map(rows.claims.map(({ id, text }) => [id, text]));
  const say = (id: string): string => {
    const relation = rows.relations.find((row) => row.id === id);
    if (!relation) return texts.get(id) ?? "?";
    const reasons = rows.premises
      .filter(({ relationId }) => relationId === id)
      .map(({ claimId }) => texts.get(claimId));
    const { kind, scheme, targetClaimId, targetRelationId } = relation;
    return `(${reasons.join(" & ")} ${kind}${scheme === null ? "" : ` by ${scheme}`} ${say(targetClaimId ?? targetRelationId ?? "")})`;
  };
  return rows.relations.map(({ id }) => say(id));
}

describe("Argdown", () => {
  it("[X3] gives back what it keeps of any map, and published files", () => {
    const files = fixtures("argdown", ".argdown");
    const isWhole = ({ name }: { name: string }) => !name.startsWith("lexer-");
    checkFormat(argdown, files.filter(isWhole));
    for (const file of files) checkFile(argdown, [file]);
  });

  it("[X3] writes every map so that the reference parser reads it, each claim in its own words", () => {
    fc.assert(
      fc.property(maps, (file) => {
        const { kept } = reduceTo(argdown, file);
        if (kept.rows.claims.length === 0) return;
        const { statements = {} } = reference(written(file));
        const said = Object.values(statements).map((statement) => IEquivalenceClass.getCanonicalMemberText(statement));
        for (const { text } of kept.rows.claims)
          if (isSentence(text)) expect(said.map((words) => words?.replace(/ *(#\(.*)?$/, ""))).toContain(text);
      }),
      searching(40),
    );
  });

  it("lets no word of a claim be taken for a mark", () => {
    const trap = fc.constantFrom(
      ...[
        ":heart:",
        ".->.",
        "p .^. q",
        "_so_",
        "*so*",
        "__",
        "[x]",
        "[x]:",
        "<y>",
        "<y>:",
        "--",
        "----",
        "(1)",
        "#1",
        "#(a b)",
      ],
      ...[
        "1 < 2 > 0",
        "{a: 1}",
        "}",
        "a: b",
        "=== b ===",
        "// no",
        "/* c */",
        "<!-- d -->",
        "@[x]",
        "\\",
        "\\[",
        "+ e",
        "->",
        "><",
      ],
      ...[
        "http://x.org/a_b",
        "e.g. f",
        "مرحبا",
        "🙂",
        "…",
        "'",
        '"',
        "-",
        "+",
        "_",
        "*",
        "<",
        ">",
        "a\nb",
        " ",
        "\t",
        "\u2028",
        "\u0085",
      ],
    );
    const words = fc.oneof(
      fc.array(trap, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" ")),
      fc.array(trap, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (texts) => {
        const claims = texts.map((text, i) => `{"id":"c${i}","text":${JSON.stringify(text.toWellFormed())}}`);
        const file = read(claims.map((_, i) => `[T${i}]: x`).join("\n\n"));
        const rows = {
          ...file.rows,
          claims: file.rows.claims.map((claim, i) => ({
            ...claim,
            text: texts[i]?.toWellFormed().replaceAll("\0", "") ?? "",
          })),
        };
        const text = written({ ...file, rows });
        expect(textsOf(read(text))).toEqual(rows.claims.map((claim) => claim.text));
        const { statements = {} } = reference(text);
        for (const [i, claim] of rows.claims.entries())
          if (isSentence(claim.text)) {
            const statement = statements[`T${i}`];
            expect(statement && IEquivalenceClass.getCanonicalMemberText(statement)).toBe(claim.text);
          }
      }),
      searching(150),
    );
  });

  it("finds in published files what the reference parser finds", () => {
    for (const name of ["argdown-primer", "legalisation-softdrugs", "state-censorship"]) {
      const [file, expected] = [
        fixture(`argdown/${name}.argdown`),
        fixture(`argdown/expected/examples__${name}.argdown.json`),
      ];
      if (!file || !expected) continue;
      const found = JSON.parse(expected.text);
      const sketched = Object.values<{ pcs?: unknown[] }>(found.arguments).filter(({ pcs }) => !pcs?.length);
      const map = read(file.text);
      expect(map.rows.claims).toHaveLength(Object.keys(found.statements).length + sketched.length);
      const steps = map.rows.relations.length - found.relations.length;
      expect(steps, name).toBe(stepsIn(found));
      checkRules(map);
    }
  });

  it("reads a reconstruction step by step, with what it uses and the rule that it names", () => {
    const map = read(
      "<A>: Why.\n  <_ [No]\n\n(1) [P]: p\n(2) [Q]: q\n(3) r\n-- Modus ponens {uses: [1, 3]} --\n(4) s\n-----\n(5) [C]: c\n\n[No]: no\n  - nay",
    );
    expect(sentencesOf(map)).toEqual([
      "(p & r support by Modus ponens s)",
      "(s support c)",
      "(nay attack no)",
      "(no attack (s support c))",
    ]);
    expect(map.rows.relations[1]?.note).toBe("Why.");
  });

  it("reads signs of every direction, contradictions both ways, headings as groups, and tags", () => {
    const map = read(
      "# One\n\n[A]: a #x #(y z)\n  + b\n  +> c\n  >< [D]: d\n\n## Two\n\n<E>: e\n  -> [A]\n\n[F]: f\n  _> <E>",
    );
    expect(sentencesOf(map)).toEqual([
      "(b support a)",
      "(a support c)",
      "(a attack d)",
      "(d attack a)",
      "(e attack a)",
      "(f attack (e attack a))",
    ]);
    expect(map.rows.tags.map(({ name }) => name)).toEqual(["x", "y z"]);
    expect(map.rows.groups.map(({ title, parentId }) => [title, parentId === null])).toEqual([
      ["One", true],
      ["Two", false],
    ]);
    expect(textsOf(map)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("has a statement that is only named stand under the first heading that names it", () => {
    const { rows } = read('<S>\n\n(1) [A]\n-----\n(2) [B]: It is so.\n\n# Part\n\n[A]\n{warrant: {text: ""}}\n\n[B]\n');
    const [a] = rows.premises;
    expect(rows.groupings.map(({ claimId }) => claimId)).toEqual([a?.claimId]);
    const before = read('[A]\n{warrant: {text: ""}}\n\n# Part\n\n[B]: b\n  - [A]\n').rows;
    expect(before.groupings.map(({ claimId }) => claimId)).toEqual([before.relations[0]?.targetClaimId]);
  });

  it("ties claims to the words that their data quote, and keeps other data", () => {
    const text = '[A]: a {source: "so he said", fidelity: paraphrase, pinpoint: "¶ 3"}\n\n[B]: b {source: C1a}';
    const map = read(text);
    expect(map.rows.spans.map(({ quote }) => quote)).toEqual(["so he said"]);
    expect(map.rows.anchors.map(({ fidelity }) => fidelity)).toEqual(["paraphrase"]);
    expect(written(map)).toContain('"pinpoint": "¶ 3"');
    expect(written(map)).toContain('"source": "C1a"');
    checkFile(argdown, [{ name: "x", text }]);
  });

  it("keeps a block that is no Argdown as a comment, says where, and reads the rest", () => {
    const text = "===\ntitle: T\nauthor: X\n===\n\n[A]: a\n\n   + b\n\n[C]: c {x: [}\n\nd";
    const map = read(text);
    expect(textsOf(map)).toEqual(["a", "c", "d"]);
    expect(map.problems.map(({ where }) => where)).toEqual(["line 8", "line 10"]);
    expect(map.rows.maps[0]?.title).toBe("T");
    expect(written(map)).toContain('"author": "X"');
    expect(written(map)).toContain("[A]: a\n\n/*    + b */\n\n[C]: c");
  });

  it("gives comments back before the claims that they stood at, and what was bold, in italics or a link", () => {
    const text = [
      "// note\n/* of two\n\nlines */\n\n[A]: a **b _c d_**, see [\\*e f](http://x.org/g_h) *i* // behind\n  + b\n",
      "<S>: why *so*\n\n(1) [A]\n// within\n-----\n(2) [C]: c\n\n// then\n\n# One *two*\n\n<!-- html -->\n[D]: d\n\n// end",
    ].join("\n");
    const map = read(text);
    expect(map.problems).toEqual([]);
    expect(textsOf(map)).toEqual(["a b c d, see \\*e f i", "b", "c", "d"]);
    expect(map.rows.relations.map(({ note }) => note)).toEqual(["why so", ""]);
    const back = written(map);
    expect(back).toMatch(/^\/\/ note\n\/\* of two\n\nlines \*\/\n\/\/ behind\n\n\[A\]: a /);
    expect(back).toContain("a **b _c d_**, see [\\*e f](http://x.org/g_h) _i_\n");
    expect(back).toContain("// within\n\n[C]: c");
    expect(back).toContain("<S>: why _so_\n");
    expect(back).toMatch(/# One _two_\n\n\/\/ then\n<!-- html -->\n\n\[D\]: d\n\n\/\/ end\n$/);
    checkFile(argdown, [{ name: "x", text }]);
  });

  it("has words that were bold be plain as soon as they are others", () => {
    const map = read("// note\n\n[A]: a **b** c\n");
    const claims = map.rows.claims.map((claim) => ({ ...claim, text: "a b d" }));
    expect(written({ ...map, rows: { ...map.rows, claims } })).toBe("// note\n\n[A]: a b d\n");
  });

  it("reads steps in the order in which they stand, wherever their arguments are named before", () => {
    const text =
      "<A>\n  <_ <C>\n\n<B>\n\n(1) b\n----\n(2) e\n\n<C>\n\n(1) c\n----\n(2) f\n\n<A>\n\n(1) a\n----\n(2) d\n";
    const { rows } = read(text);
    const inOrder = [...rows.relations].sort(byOrder).filter(({ targetClaimId }) => targetClaimId !== null);
    const targets = inOrder.map(({ targetClaimId }) => rows.claims.find(({ id }) => id === targetClaimId)?.text);
    expect(targets).toEqual(["e", "f", "d"]);
  });

  it("writes words that are set twice over with signs that do not run together", () => {
    for (const words of ["**__!__**", "_*b*_ c", "_a *b*_ c", "**a __b__** c", "**_*b*_** c", "__**_b_** c__ d"]) {
      const text = `[A]: ${words}\n`;
      const map = read(text);
      expect(map.problems).toEqual([]);
      checkFile(argdown, [{ name: "x", text }]);
      expect(settingsIn(written(map))).toEqual(settingsIn(text));
    }
  });

  it("takes words as plain that the reference parser has set across each other", () => {
    const text = "[A]: ******[d e](f_g)**\n";
    expect(read(text).problems.map(({ what }) => what)).toEqual([expect.stringContaining("become plain words")]);
    checkFile(argdown, [{ name: "x", text }]);
  });

  it("gives back whatever it reads of words that are set, as the reference parser reads it, or says that it does not", () => {
    const part = fc.constantFrom(
      "a",
      "b c",
      " ",
      " ",
      ". ",
      ".",
      ":",
      ", ",
      "**",
      "**",
      "_",
      "*",
      "__",
      "-",
      "(",
      ")",
      "!",
    );
    const more = fc.constantFrom(
      "[d e](f_g)",
      "[h](i)",
      "#t ",
      "#(u v) ",
      "\\*",
      "\\_",
      ":heart:",
      "// j\n",
      "/* k */",
      "<",
      "]",
    );
    const sentences = fc.array(fc.oneof({ weight: 4, arbitrary: part }, more), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 1, maxLength: 3 }), (all) => {
        const text = `${all.map((parts, i) => `[T${i}]: ${parts.join("")}`).join("\n\n")}\n`;
        const map = read(text);
        checkFile(argdown, [{ name: "x", text }]);
        if (map.problems.length === 0) expect(settingsIn(written(map))).toEqual(settingsIn(text));
      }),
      searching(120),
    );
  });

  it("refuses what nobody nests so deep, and takes names that JavaScript has for titles", () => {
    const deep = argdown.read?.([{ name: "x", text: `a\n${" ".repeat(400)}+ b` }], () => "");
    expect(deep).toMatchObject({ ok: false, where: "line 2" });
    expect(argdown.read?.([{ name: "x", text: "[constructor]: x\n  + y" }], () => "")?.ok).toBeDefined();
    const map = read("x");
    const rows = { ...map.rows, claims: map.rows.claims.map((claim) => ({ ...claim, text: "constructor" })) };
    expect(textsOf(read(written({ ...map, rows })))).toEqual(["constructor"]);
  });

  it("leaves out no more than the relation that its parser does not know, with what hangs on it", () => {
    const text = "[A]: one\n  + [B]: two\n  >< <C>: three\n    + [D]: four\n  - [E]: five\n\n@include(more.argdown)\n";
    const reading = readWell(argdown, [{ name: "x.argdown", text }]);
    expect(textsOf(reading)).toEqual(["one", "two", "five"]);
    expect(reading.rows.relations.map(({ kind }) => kind)).toEqual(["support", "attack"]);
    expect(reading.problems.map(({ where }) => where)).toEqual(["line 7", "line 3"]);
    const [written] = argdown.write?.(reading, "x") ?? [];
    for (const words of [">< <C>: three", "+ [D]: four", "@include(more.argdown)"])
      expect(written?.text).toContain(words);
  });
});

/** What is bold, in italics or a link of a statement, by the words so set. */
function settingsOf({ text = "", ranges = [] }: IStatement): string[] {
  return ranges
    .filter(({ type }) => /bold|italic|link/.test(type))
    .map(({ type, start, stop, url }) => `${type} ${url} ${text.slice(start, stop + 1)}`);
}

/** The same of each statement of a file, as the reference parser reads it, however often the file names it. */
function settingsIn(text: string): string[][] {
  return Object.values(reference(text).statements ?? {}).map(({ members }) => members.flatMap(settingsOf));
}

/** How many steps the reconstructed arguments of the reference's JSON have. */
function stepsIn({
  arguments: all,
}: {
  arguments: Record<string, { pcs?: { inference?: unknown; role?: string }[] }>;
}): number {
  return Object.values(all).flatMap(({ pcs = [] }) => pcs.filter(({ role }) => role?.endsWith("conclusion"))).length;
}
