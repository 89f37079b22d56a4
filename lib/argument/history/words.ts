/** So many code points of a sentence are quoted. */
const QUOTED = 60;
/** So many things of a kind are named; of more only the number is told. */
const NAMED = 3;

/** The beginning of a sentence, in one line, with an ellipsis where it was cut. */
export function beginning(text: string): string {
  const line = Array.from(text.replace(/\s+/g, " ").trim());
  if (line.length <= QUOTED) return line.join("");
  return `${line
    .slice(0, QUOTED)
    .join("")
    .replace(/\s\S*$/, "")}…`;
}

/** What follows a number: its words after a colon; nothing where there are none. */
export function saying(text: string): string {
  const words = beginning(text);
  return words ? `: ${words}` : "";
}

/** "a passage", "2 passages". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `${/^[aeiou]/.test(one) ? "an" : "a"} ${one}` : `${count} ${many}`;
}

/** Numbers in a row: "3", "3 and 4", "3, 4 and 5"; ascending, each once. */
export function numbered(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const last = sorted.at(-1);
  return sorted.length > 1 ? `${sorted.slice(0, -1).join(", ")} and ${last}` : String(last ?? "");
}

/** A sentence for each of a few things, one for all of many. */
export function eachOr<T>(things: readonly T[], one: (thing: T) => string, all: (count: number) => string): string[] {
  return things.length > NAMED ? [all(things.length)] : things.map(one);
}
