import { ALL_FEATURES, FEATURES } from "./feature";
import type { Format } from "./format";

/** What each format that is written keeps of a map, as a table in Markdown: ● keeps, ◐ keeps in part, – loses. */
export function tableOfFormats(formats: readonly Format[]): string {
  const written = formats.filter(({ write }) => write);
  const mark = ({ keeps, partly }: Format, feature: (typeof ALL_FEATURES)[number]) =>
    partly?.has(feature) ? "◐" : keeps.has(feature) ? "●" : "–";
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(["", ...written.map(({ id }) => id)]),
    row(["---", ...written.map(() => "---")]),
    ...ALL_FEATURES.map((feature) => row([FEATURES[feature], ...written.map((format) => mark(format, feature))])),
  ].join("\n");
}

/** The formats as a list in Markdown: which are read and written, their endings, and a word on each. */
export function listOfFormats(formats: readonly Format[]): string {
  return formats
    .map(({ id, name, extensions, read, write, note }) => {
      const ways = read && write ? "read and written" : read ? "read" : "written";
      const endings = extensions.map((extension) => `.${extension}`).join(", ");
      return `- **${name}** (\`${id}\`, ${endings}): ${ways}.${note === "" ? "" : ` ${note}`}`;
    })
    .join("\n");
}
