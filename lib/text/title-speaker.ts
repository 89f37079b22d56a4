const SPEECH =
  "opening statement|closing statement|statement|statements|remarks|opening remarks|introductory remarks|speech|address|answer|answers|answer to|keynote|keynote speech|lecture|message|interview|comment|comments|briefing|news conference|press conference|reply|toast|sermon|intervention";

const EITHER_CASE = SPEECH.split("|")
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join("|");

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ \\u00a0](?:(?:of|for|the|and|von|van|der|de|di|al|bin|ibn)[ \\u00a0])*\\p{Lu}[\\p{L}\\p{M}.-]*){0,12}";

// "Foreign Minister Sergey Lavrov's statement and answers", "Remarks by President Biden", "Rede von …", "Выступление … В.В.Путина" is declined and left.
const OWNED = new RegExp(`(${NAME})['’]s?[ \\u00a0](?:${EITHER_CASE})(?![\\p{L}])`, "u");
const BY = new RegExp(
  `(?:^|[^\\p{L}])(?:${EITHER_CASE})[ \\u00a0](?:by|of|from)[ \\u00a0](?:the[ \\u00a0])?(?:H\\.?E\\.?[ \\u00a0])?(${NAME})`,
  "u",
);
const OTHERS = new RegExp(
  `^(?:Rede|Ansprache|Regierungserklärung|Statement|Erklärung)[ \\u00a0](?:von|des|der)[ \\u00a0](${NAME})|^(?:Discours|Déclaration|Allocution|Intervention)[ \\u00a0](?:de|du|d['’])[ \\u00a0]?(?:la[ \\u00a0])?(${NAME})`,
  "u",
);

/** The name, with office, of the one whose statement, remarks or speech a title says that a text is; null when it says none. */
export function findTitleSpeaker(title: string): string | null {
  if (title.length > 500) return null;
  const found = OWNED.exec(title) ?? OTHERS.exec(title) ?? BY.exec(title);
  const name = (found?.[1] ?? found?.[2] ?? "").replace(/['’]s?$/, "").replace(/\u00a0/g, " ");
  return /^\p{Lu}/u.test(name) && name.length >= 3 ? name : null;
}
