import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { circles } from "./walls/circles";
import { caseFaults, defaultExportFaults, looseTypeFaults, nameFaults, purityFaults } from "./walls/form";
import { importFaults, walled } from "./walls/imports";
import { filesIn, parseSource, readSources, root, type Source } from "./walls/source";
import { styleFaults } from "./walls/styles";
import { findTrace, traceFaults, trackedFiles } from "./walls/tracked";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const declared = new Set(Object.keys(manifest.dependencies));

/** Files as parsed from `{ path: text }`, which know of each other only. */
function files(texts: Record<string, string>): Source[] {
  return Object.entries(texts).map(([path, text]) => parseSource(path, text, (asked) => asked in texts));
}

/** How many faults `find` sees in one file with this text. */
const faultsIn = (find: (source: Source) => string[], path: string, text: string) =>
  files({ [path]: text }).flatMap(find).length;

describe("the walls of this project", () => {
  const sources = readSources(walled);
  const everything = [...sources, ...readSources(["tests"])];

  it("were looked at whole: enough files, and every import that a plain search finds", () => {
    expect(sources.length).toBeGreaterThan(60);
    for (const { path, tree, imports } of sources) {
      const lines = tree.text.match(/^(import|export)\b[^;'"`]*?\bfrom\s+["']|^import\s+["']/gm) ?? [];
      expect(imports.length, path).toBeGreaterThanOrEqual(lines.length);
    }
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length);
  });

  it("let nobody import from a floor above, nor a package that is not declared", () => {
    expect(importFaults(sources, declared)).toEqual([]);
  });

  it("leave no circle of imports", () => {
    expect(circles(sources)).toEqual([]);
  });

  it("keep lib pure, and the network of components inside session", () => {
    expect(sources.flatMap(purityFaults)).toEqual([]);
  });

  it("let nothing but Next's own files and settings export by default", () => {
    expect(sources.flatMap(defaultExportFaults)).toEqual([]);
  });

  it("leave no type open", () => {
    expect(everything.flatMap(looseTypeFaults)).toEqual([]);
  });

  it("find a telling name on every file", () => {
    const paths = [...walled, "tests", "scripts"].flatMap(filesIn).filter((path) => /\.(tsx?|mjs)$/.test(path));
    expect(paths.flatMap(nameFaults)).toEqual([]);
    expect(caseFaults(paths)).toEqual([]);
  });

  it("let no room's stylesheet reach into another room", () => {
    const sheets = trackedFiles().filter((path) => path.endsWith(".css") && !path.startsWith("components/one-page/"));
    expect(sheets.length).toBeGreaterThan(20);
    expect(styleFaults(sheets.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })))).toEqual([]);
  });

  it("find no trace of a machine or a registry", () => {
    const paths = trackedFiles();
    expect(paths.length).toBeGreaterThan(sources.length);
    expect(traceFaults(paths)).toEqual([]);
  });
});

describe("the checks of imports", () => {
  const faults = (texts: Record<string, string>) => importFaults(files(texts), new Set(["zod", "react"])).length;

  it.each([
    ["lib knows db", "lib/text/a.ts", 'import { b } from "@/db/b";', "db/b.ts"],
    ["lib looks up a storey", "lib/argument/a.ts", 'import type { B } from "@/lib/drawing/b";', "lib/drawing/b.ts"],
    ["lib looks at its neighbour", "lib/reading/a.ts", 'import { b } from "../argument/b";', "lib/argument/b.ts"],
    ["a room of lib is unknown", "lib/attic/a.ts", 'import { b } from "@/lib/text/b";', "lib/text/b.ts"],
    ["a component knows db", "components/map/A.tsx", 'export type { B } from "@/db/b";', "db/b.ts"],
    ["ui knows our domain", "components/ui/Button.tsx", 'import { b } from "@/lib/text/b";', "lib/text/b.ts"],
    ["db knows components", "db/a.ts", 'const b = await import("@/components/b");', "components/b.ts"],
    ["a worker knows db", "workers/a.ts", 'let b: import("@/db/b").B;', "db/b.ts"],
    ["lib starts a worker", "lib/text/a.ts", 'new URL("../../workers/b.ts", import.meta.url);', "workers/b.ts"],
  ])("see that %s", (_, path, text, other) => {
    expect(faults({ [path]: text, [other]: "" })).toBe(1);
  });

  it("see a file that is not there, a package that is not declared, and one that lib must not know", () => {
    expect(faults({ "lib/text/a.ts": 'import "./gone";' })).toBe(1);
    expect(faults({ "lib/text/a.ts": 'import x from "left-pad";' })).toBe(1);
    expect(faults({ "lib/text/a.ts": 'import x from "react";' })).toBe(1);
    expect(faults({ "lib/text/a.ts": 'import { readFile } from "node:fs";' })).toBe(1);
  });

  it("let pass what house rules allow", () => {
    expect(
      faults({
        "lib/text/a.ts": 'import { z } from "zod";',
        "lib/argument/b.ts": 'import { a } from "@/lib/text/a"; import type { Root } from "mdast";',
        "components/map/C.tsx": 'import { b } from "@/lib/argument/b"; import { D } from "../ui/D";',
        "components/ui/D.tsx": 'import { useState } from "react";',
        "app/page.tsx": 'import { C } from "@/components/map/C"; import { e } from "@/db/e"; import fs from "node:fs";',
        "db/e.ts": 'import { b } from "@/lib/argument/b";',
      }),
    ).toBe(0);
  });
});

describe("the check of stylesheets", () => {
  const sheet = (room: string, text: string) => ({ path: `components/${room}/a.css`, text });
  const steps = sheet("history", ".step:hover,\n.x .y { gap: 8px; }");

  it.each([
    ["the same class", ".step { width: 1px; }"],
    ["a class beside another", "@media (width < 9px) { .pickable.step { width: 1px; } }"],
    ["a class within another", ".map .step::after { width: 1px; }"],
  ])("sees that two rooms rule %s", (_, text) => {
    expect(styleFaults([steps, sheet("map", text)])).toContain(
      "components/history/a.css and components/map/a.css rule .step",
    );
  });

  it("lets pass what stands within a class of its own, and what a shared room rules", () => {
    expect(styleFaults([steps, sheet("map", ".map { .step { gap: 0; } }")])).toEqual([]);
    expect(styleFaults([sheet("ui", ".key { gap: 0; }"), sheet("map", ".map .key { gap: 0; }")])).toEqual([]);
  });
});

describe("the search for circles", () => {
  it("finds one, of types too, and names its way", () => {
    const texts = {
      "lib/a.ts": 'import "./b";',
      "lib/b.ts": 'import type { C } from "./c";',
      "lib/c.ts": 'export * from "./a";',
    };
    expect(circles(files(texts))).toEqual([["lib/a.ts", "lib/b.ts", "lib/c.ts", "lib/a.ts"]]);
  });

  it("finds none where two ways lead to one file", () => {
    const texts = { "lib/a.ts": 'import "./b"; import "./c";', "lib/b.ts": 'import "./c";', "lib/c.ts": "" };
    expect(circles(files(texts))).toEqual([]);
  });
});

describe("the checks of form", () => {
  it.each([
    "Date.now()",
    "new Date()",
    "Math.random()",
    "fetch('x')",
    "crypto.randomUUID()",
    "window.x",
    "f(document)",
    "process.env",
  ])("see that lib uses %s", (text) => expect(faultsIn(purityFaults, "lib/a.ts", text)).toBe(1));

  it.each([
    "new Date(0)",
    "x.fetch()",
    "const document = read(); f(document);",
    "({ process: 1 })",
    "interface A { window: number }",
  ])("let lib say %s", (text) => expect(faultsIn(purityFaults, "lib/a.ts", text)).toBe(0));

  it("let only session reach the network", () => {
    expect(faultsIn(purityFaults, "components/map/a.ts", "fetch('x')")).toBe(1);
    expect(faultsIn(purityFaults, "components/session/a.ts", "fetch('x')")).toBe(0);
  });

  it("see what a browser may withhold from a page", () => {
    expect(faultsIn(purityFaults, "components/session/a.ts", "crypto.randomUUID()")).toBe(1);
    expect(faultsIn(purityFaults, "components/map/a.ts", "localStorage.getItem('x')")).toBe(1);
    expect(faultsIn(purityFaults, "app/api/a.ts", "crypto.randomUUID()")).toBe(0);
  });

  it("see a default export where none is asked for", () => {
    expect(faultsIn(defaultExportFaults, "lib/a.ts", "export default 1;")).toBe(1);
    expect(faultsIn(defaultExportFaults, "lib/a.ts", "export default function a() {}")).toBe(1);
    expect(faultsIn(defaultExportFaults, "lib/a.ts", "const a = 1; export { a as default };")).toBe(1);
    expect(faultsIn(defaultExportFaults, "app/maps/page.tsx", "export default function Page() {}")).toBe(0);
  });

  it("see an open type and a silenced compiler", () => {
    expect(faultsIn(looseTypeFaults, "lib/a.ts", "const a: any[] = [];")).toBe(1);
    expect(faultsIn(looseTypeFaults, "lib/a.ts", "// @ts-".concat("ignore\nf();"))).toBe(1);
  });

  it("see a name that says nothing", () => {
    for (const path of [
      "lib/utils.ts",
      "lib/types/a.ts",
      "lib/text/index.ts",
      "lib/text/fooBar.ts",
      "components/map/my_node.tsx",
    ])
      expect(nameFaults(path), path).toHaveLength(1);
    for (const path of [
      "lib/text/text-span.ts",
      "components/map/ClaimNode.tsx",
      "app/maps/[id]/page.tsx",
      "tests/a.test.ts",
    ])
      expect(nameFaults(path), path).toEqual([]);
  });

  it("see the trace of a machine", () => {
    const path = ["", "home", "someone", "project"].join("/");
    expect(findTrace(`read "${path}"`)).toContain("home");
    expect(findTrace(`root: ${path}`)).toContain("home");
    expect(findTrace("see /maps/1 and https://example.org/home/x")).toBeNull();
  });

  it("see modules that a file system without case takes for one another", () => {
    expect(caseFaults(["components/map/Overview.tsx", "components/map/overview.ts"])).toHaveLength(1);
    expect(caseFaults(["components/map/Overview.tsx", "components/overview.ts", "components/map/over.ts"])).toEqual([]);
  });
});
