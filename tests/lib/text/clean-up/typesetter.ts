/** How a speech is set into lines and pages. */
export interface Setting {
  readonly width: number;
  /** Empty lines after each line of a paragraph: 0, or 1 where every line is followed by an empty one. */
  readonly spacing: 0 | 1;
  /** Whether long words are parted at the ends of lines. */
  readonly hyphenates: boolean;
  /** Lines a page, or null for one endless page. */
  readonly pageLines: number | null;
  /** What stands at the head and the foot of each page; `#` is the number of the page. */
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** What stands between two pages: nothing, or a form feed. */
  readonly feed: "" | "\f";
}

/** Sets paragraphs as a text file: wrapped, parted by empty lines, with the furniture of pages between. */
export function typeset(paragraphs: readonly string[], setting: Setting): string {
  const gap = "\n".repeat(setting.spacing + 1);
  const lines = paragraphs.flatMap((paragraph, i) => {
    const wrapped = wrap(paragraph, setting);
    return i === 0 ? wrapped : ["", ...wrapped];
  });
  if (setting.pageLines === null) return join(lines, gap);
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += setting.pageLines) {
    const number = String(pages.length + 1);
    const furnish = (line: string) => line.replaceAll("#", number);
    const page = lines.slice(at, at + setting.pageLines);
    while (page[0] === "") page.shift();
    pages.push([...setting.head.map(furnish), join(page, gap), ...setting.foot.map(furnish)].join("\n"));
  }
  return pages.join(`\n${setting.feed}`);
}

function join(lines: readonly string[], gap: string): string {
  let text = "";
  lines.forEach((line, i) => {
    if (i > 0) text += line === "" || lines[i - 1] === "" ? "\n" : gap;
    text += line;
  });
  return text;
}

/** Words are parted only after a vowel before two letters, so that each half can be told from a word. */
function wrap(paragraph: string, { width, hyphenates }: Setting): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    const head = hyphenates ? headOf(word, width - line.length - 2) : "";
    if (head !== "") line = `${line} ${head}-`;
    lines.push(line);
    line = word.slice(head.length);
  }
  return [...lines, line];
}

function headOf(word: string, room: number): string {
  if (!/^\p{Ll}{8,}[.,;:?!]?$/u.test(word)) return "";
  for (let at = Math.min(room, word.length - 4); at >= 3; at--) {
    if (
      /[aeiouäöüéèаеиоуыэюя]$/u.test(word.slice(0, at)) &&
      /^[bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщ]\p{L}{2}/u.test(word.slice(at))
    )
      return word.slice(0, at);
  }
  return "";
}
