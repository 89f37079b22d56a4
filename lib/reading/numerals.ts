const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** How lists are numbered. */
export type Numbering = "decimal" | "lowerLetter" | "upperLetter" | "lowerRoman" | "upperRoman";

/** A number as a list shows it. What letters or Roman numerals cannot say is told in digits. */
export function numeralOf(n: number, numbering: Numbering): string {
  if (n < 1 || n >= 4000) return String(n);
  switch (numbering) {
    case "decimal":
      return String(n);
    case "lowerLetter":
      return lettersOf(n);
    case "upperLetter":
      return lettersOf(n).toUpperCase();
    case "lowerRoman":
      return romanOf(n);
    case "upperRoman":
      return romanOf(n).toUpperCase();
    default:
      return numbering satisfies never;
  }
}

// a to z, then aa, ab and so on.
function lettersOf(n: number): string {
  const letter = String.fromCharCode(97 + ((n - 1) % 26));
  return n > 26 ? lettersOf(Math.floor((n - 1) / 26)) + letter : letter;
}

function romanOf(n: number): string {
  let rest = n;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join("");
}

const RAISED = new Map([..."0123456789+-−–"].map((sign, i) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻"][i] ?? sign]));

/** A number as it is set above the line; null for other words. */
export function raisedNumber(words: string): string | null {
  return /^[+\-−–]?\d{1,4}$/.test(words) ? Array.from(words, (sign) => RAISED.get(sign) ?? sign).join("") : null;
}
