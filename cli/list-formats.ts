import { FORMATS } from "@/lib/formats/catalogue";
import { DONE, misunderstood, parsedWords } from "./asked";

/** `warrant list-formats`: one line a format: its id, whether it is read and written, its name and extensions. */
export function listFormatsCommand(words: readonly string[]): number {
  const parsed = parsedWords(words, {});
  if (typeof parsed === "string") return misunderstood(parsed);
  for (const { id, name, extensions, read, write } of FORMATS) {
    const ways = [read ? "read" : "", write ? "write" : ""].filter(Boolean).join(",");
    process.stdout.write(`${id}\t${ways}\t${name}\t${extensions.map((extension) => `.${extension}`).join(" ")}\n`);
  }
  return DONE;
}
