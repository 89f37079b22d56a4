import { partsOf } from "./persons";

const SPEECH =
  "opening statement|closing statement|statement|statements|remarks|opening remarks|introductory remarks|speech|address|answer|answers|answer to|keynote|keynote speech|lecture|message|interview|comment|comments|briefing|news conference|press conference|reply|toast|sermon|intervention";

const EITHER_CASE = SPEECH.split("|")
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join("|");

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’/-]*(?: (?:(?:of|for|the|and|von|van|der|de|di|al|bin|ibn) )*\\p{Lu}[\\p{L}\\p{M}./-]*){0,12}";

// "Foreign Minister Sergey Lavrov's statement and answers", "Remarks by President Biden", "Rede von …", "Выступление … В.В.Путина" is declined and left.
const OWNED = new RegExp(`(${NAME})['’]s? (?:${EITHER_CASE})(?![\\p{L}])`, "u");
// "STATEMENT BY AMBASSADOR ANNA BERG, AT THE MEETING"
const SHOUTED = new RegExp(
  `^(?:${SPEECH.toUpperCase()}) (?:BY|OF) (?:THE |H\\.E\\. )?(\\p{Lu}[\\p{Lu}.'’-]*(?: \\p{Lu}[\\p{Lu}.'’-]*){1,8}?)(?=,|$| (?:AT|ON|IN|TO|DURING|BEFORE|AFTER|FOLLOWING)(?![\\p{L}]))`,
  "u",
);
const BY = new RegExp(`(?:^|[^\\p{L}])(?:${EITHER_CASE}) (?:by|of|from) (?:the )?(?:H\\.?E\\.? )?(${NAME})`, "u");
const OTHERS = new RegExp(
  `^(?:Rede|Ansprache|Regierungserklärung|Statement|Erklärung) (?:von|des|der) (${NAME})|^(?:Discours|Déclaration|Allocution|Intervention) (?:de|du|d['’]) ?(?:la )?(${NAME})`,
  "u",
);

const KINDS = new RegExp(
  `(?<!\\p{L})(?:${SPEECH}|conférence|déclaration|discours|allocution|entretien|pressekonferenz|rede|conferencia|выступление|брифинг)(?!\\p{L})`,
  "iu",
);

/** Whether a line calls something a speech or the like: "Press briefing of 8 February". */
export function namesSpeech(text: string): boolean {
  return KINDS.test(text);
}

/** Whose words are nobody's: "Office of the Spokesperson for the Secretary-General". */
const BODY = /^(?:Office|Ministry|Department|Press Service|Press Office|Government|Delegation|Mission) (?:of|for) /i;

/** The name, with office, of the one whose statement, remarks or speech a title says that a text is; null when it says none. */
export function findTitleSpeaker(title: string): string | null {
  if (title.length > 500) return null;
  const lines = title.replaceAll("\u00a0", " ");
  const found =
    OWNED.exec(lines) ??
    OTHERS.exec(lines) ??
    SHOUTED.exec(lines.replaceAll("\n", " ")) ??
    BY.exec(lines) ??
    BY.exec(lines.replaceAll("\n", " "));
  const name = (found?.[1] ?? found?.[2] ?? "").replace(/['’]s?$/, "");
  return /^\p{Lu}/u.test(name) && name.length >= 3 && !BODY.test(name) ? name : null;
}

/** The same, where it is one person: null for "Remarks by President Lund and Prime Minister Holm". */
export function findSoleSpeaker(title: string): string | null {
  const name = findTitleSpeaker(title);
  const named = name?.split(" and ").filter((one) => partsOf(one).name.length > 0 && partsOf(one).office !== "") ?? [];
  return named.length > 1 ? null : name;
}

/** Russian titles decline the name: "Выступление Министра иностранных дел Российской Федерации С.В.Лодкина". */
const DECLINED =
  /(?:^|\s)(?:Выступлени|Заявлени|Вступительное слово|Интервью|Ответ|Комментари|Брифинг|Стенограмм)[^\n]*?\s((?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]{2,})/u;

/** The name of the one whose speech a Russian title says that a text is, in the case that it stands in; null when it says none. */
export function findDeclined(title: string): string | null {
  return title.length > 500 ? null : (DECLINED.exec(title.replaceAll("\u00a0", " "))?.[1] ?? null);
}

/** Whether a name with initials may be another in another case: "С.В.Лодкин", "С.В.Лодкина". */
export function isDeclined(name: string, declined: string): boolean {
  const [own, other] = [name, declined].map((one) => /^(.*\.)\s?(\p{Lu}[\p{L}-]+)$/u.exec(one.replace(/\s/g, "")));
  const [initials, surname = ""] = own?.slice(1) ?? [];
  const stem = surname.slice(0, Math.max(3, surname.length - 2));
  return initials !== undefined && initials === other?.[1] && (other?.[2] ?? "").startsWith(stem);
}
