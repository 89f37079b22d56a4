// @ts-check
// `node scripts/make-page-code.mjs`: run after a change in components/one-page; a test fails until it was.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const path = `${root}lib/reports/page/page-code.ts`;

/** The code of the page in one file, as the module that holds it. */
export async function pageCode() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["components/one-page/page.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome111", "firefox115", "safari16.4"],
    charset: "ascii",
    legalComments: "none",
  });
  const css = readFileSync(`${root}components/one-page/page.css`, "utf8");
  const style = await transform(css, {
    loader: "css",
    minify: true,
    target: ["chrome111", "firefox115", "safari16.4"],
  });
  return `// Written by scripts/make-page-code.mjs from components/one-page; not to be edited by hand.

/** What runs in a page in one file. */
export const pageScript =
  ${quoted(outputFiles[0]?.text ?? "")};

/** How a page in one file looks; the colours are named only. */
export const pageStyle =
  ${quoted(style.code)};
`;
}

/** @param {string} text */
function quoted(text) {
  return JSON.stringify(text.trim()).replaceAll('\\"', "\\u0022").replaceAll("${", "\\u0024{");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, await pageCode());
