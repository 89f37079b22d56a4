/** A round sign of somebody: their initials. The name is for assistive technology and the tooltip. */
export function Initials({ name, isMe = false }: { readonly name: string; readonly isMe?: boolean }) {
  return (
    <span className={isMe ? "initials me" : "initials"} role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and the last word of a name, as a reader sees letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word = "") => ([...word][0] ?? "").toUpperCase()).join("");
}
