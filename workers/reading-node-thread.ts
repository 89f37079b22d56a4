import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { ReadRequest } from "./reading-messages";
import { runReadTask } from "./reading-task";

// What runs in the thread of reading-node.ts: a file in, its reading out.

// The parser of PDF names these when it is loaded; only drawing, which is never done here, needs more than the names.
class Undrawn {}
for (const name of ["DOMMatrix", "ImageData", "Path2D"])
  if (!(name in globalThis)) Reflect.set(globalThis, name, Undrawn);

const port = parentPort;
if (!port) throw new Error("reading-node-thread runs in a worker thread only");
const parser = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const request: ReadRequest = workerData;
await runReadTask(request, codesOf, (message) => port.postMessage(message));

// The name comes from a PDF, so its folders are cut off.
async function codesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(parser, "cmaps", `${basename(name)}.bcmap`)));
}
