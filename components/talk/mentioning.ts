import type { Talker } from "@/components/session/talk";

/** A name that is being asked for: the letters after an @, and where they stand. */
export interface Asked {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The name that is being written before the caret; null where there is none. */
export function askedFor(text: string, caret: number): Asked | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’. -]{0,40})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const words = found[1] ?? "";
  return { words, start: caret - words.length, end: caret };
}

/** So many names are offered at once. */
const OFFERED = 6;

/** The members of a map one of whose names begins with these letters. */
export function matching(people: readonly Talker[], words: string): Talker[] {
  const letters = words.toLocaleLowerCase();
  const isMeant = ({ name, isMember }: Talker) => {
    const whole = name.toLocaleLowerCase();
    // A name that stands there whole has been chosen already.
    return isMember && whole !== letters && ` ${whole}`.includes(` ${letters}`);
  };
  return people.filter(isMeant).slice(0, OFFERED);
}

/** The text with a name in place of the letters that asked for it, and where the caret stands after it. */
export function withName(text: string, { start, end }: Asked, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, start)}${name} `;
  return { text: before + text.slice(end).trimStart(), caret: before.length };
}
