/** Words that deny, by language (BCP 47). A `-` at the end stands for any ending; after a `-` at the beginning a word may begin in any way. */
const NEGATIONS: Readonly<Record<string, string>> = {
  en: "not no never none nobody nothing neither nor without cannot hardly -n't -n’t",
  de: "nicht kein- nie niemals niemand nichts ohne weder kaum",
  fr: "ne pas jamais aucun- sans rien personne",
  es: "no nunca jamás sin ningun- ningún nada nadie",
  ru: "не ни нет без никогда никто ничего нельзя",
  uk: "не ні немає без ніколи ніхто нічого",
  it: "non mai senza nessun- niente nulla",
  nl: "niet geen nooit zonder niemand niets",
  pl: "nie bez nigdy nikt nic żaden-",
  pt: "não nunca jamais sem nenhum- nada ninguém",
  ar: "لا ليس ليست لم لن غير بدون دون",
};

const expressions = new Map(Object.entries(NEGATIONS).map(([language, words]) => [language, expressionOf(words)]));
const CHINESE = /[不没沒无無非未]/gu;

/** How many words of a text deny something; 0 in a language whose words are not known. French "ne … pas" is one. */
export function negationsIn(text: string, language: string | null): number {
  const tongue = language?.split("-")[0] ?? "";
  if (tongue === "zh") return (text.match(CHINESE) ?? []).length;
  const expression = expressions.get(tongue);
  if (!expression) return 0;
  const count = (text.match(expression) ?? []).length;
  return tongue === "fr" ? Math.ceil(count / 2) : count;
}

function expressionOf(words: string): RegExp {
  const sources = words.split(" ").map((word) => word.replace(/-$/, "\\p{L}*"));
  const endings = sources.filter((word) => word.startsWith("-")).map((word) => word.slice(1));
  const whole = `(?<![\\p{L}\\p{M}])(?:${sources.filter((word) => !word.startsWith("-")).join("|")})`;
  return new RegExp(`(?:${[whole, ...endings].join("|")})(?![\\p{L}\\p{M}])`, "giu");
}
