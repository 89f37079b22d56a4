interface InitialsProps {
  readonly name: string;
  readonly isMe?: boolean;
  /** One of eight quiet shades, 0 to 7, beside the letters; none where people need not be told apart at a glance. */
  readonly shade?: number;
}

/** A round sign of somebody: their initials. The name is for assistive technology and the tooltip. */
export function Initials({ name, isMe = false, shade }: InitialsProps) {
  const look = shade === undefined || isMe ? "" : ` shade-${shade}`;
  return (
    <span className={`${isMe ? "initials me" : "initials"}${look}`} role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and the last word of a name, as a reader sees letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word = "") => firstLetter(word).toUpperCase()).join("");
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function firstLetter(word: string): string {
  const [first] = letters.segment(word);
  return first?.segment ?? "";
}
