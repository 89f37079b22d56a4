import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

// The parser of PDF names these when it is loaded; only drawing, which is never done in threads, needs more than the names.
class Undrawn {}

/** Makes a thread of Node ready for the parser of PDF. */
export function standInForDrawing(): void {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"])
    if (!(name in globalThis)) Reflect.set(globalThis, name, Undrawn);
}

/** The table of character codes that a PDF names. The name comes from the PDF, so its folders are cut off. */
export async function codesOf(name: string): Promise<Uint8Array> {
  const parser = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return new Uint8Array(await readFile(join(parser, "cmaps", `${basename(name)}.bcmap`)));
}
