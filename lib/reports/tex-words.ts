const MARKS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "¶": "\\P{}",
};

/** Words in which nothing has a meaning to TeX. */
export function escapedTex(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[\\{}$&#%_^~<>|¶]/g, (mark) => MARKS[mark] ?? mark);
}
