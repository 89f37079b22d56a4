import type { ReadRequest } from "./reading-messages";
import { runReadTask } from "./reading-task";

// What runs in the thread of reading.ts: a file in, its reading out.
addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  runReadTask(data, codesOf, (message) => postMessage(message));
});

// From Warrant's own server, and by the name of a table that a PDF gives: nothing of its own can be reached by it.
async function codesOf(name: string): Promise<Uint8Array> {
  const reply = await fetch(new URL(`/api/character-codes/${encodeURIComponent(name)}`, location.origin));
  if (!reply.ok) throw new Error(`There is no table of character codes called ${name}.`);
  return new Uint8Array(await reply.arrayBuffer());
}
