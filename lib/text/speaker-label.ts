/** The name that stands before what somebody says, as in "Sergey Lavrov (adds after Ms Truss): We talked about this." */
export interface SpeakerLabel {
  /** The name as written, without what stands in brackets; a list of names stays as it is. */
  readonly name: string;
  /** What stands in brackets beside the name, without the brackets: "adds after Ms Truss", "retranslated from English". */
  readonly directions: readonly string[];
  /** Where the said words begin, counted from the start of the text; its length when they follow further down. */
  readonly said: number;
  /** Whether it can hardly be anything else: it has a title or an office, several names, or asks a question. */
  readonly isSure: boolean;
}

/** Labels of those who are not named. */
const UNNAMED = words(
  "question answer q a p r q&a reporter journalist interviewer correspondent moderator host presenter anchor speaker participant audience voice voices interpreter translator operator unknown staff narrator announcer remark reply follow-up witness | вопрос ответ корреспондент ведущий ведущая журналист реплика переводчик модератор | frage antwort zusatzfrage zusatz journalist journalistin moderator moderatorin zuruf zwischenfrage reporter | réponse journaliste modérateur animateur intervieweur | pregunta respuesta periodista moderador | domanda risposta giornalista | pergunta resposta jornalista repórter | pytanie odpowiedź dziennikarz | soru cevap muhabir | سؤال السؤال جواب الجواب صحفي الصحفي صحفية مراسل المراسل المذيع المحاور | שאלה תשובה עיתונאי מנחה | 问 答 问题 记者 主持人 問 記者 司会 質問 回答 | 질문 답변 기자 사회자 | प्रश्न सवाल उत्तर जवाब पत्रकार संवाददाता",
);

/** Offices and forms of address, as they stand before or in place of a name. */
const OFFICES = words(
  "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame madam lord lady baroness sen sen. senator rep rep. representative congressman congresswoman hon hon. president vice-president premier prime chancellor minister ministers secretary secretary-general under-secretary undersecretary deputy ambassador governor mayor chair chairman chairwoman chairperson co-chair speaker general admiral colonel king queen prince princess emperor pope cardinal bishop commissioner director director-general head chief spokesperson spokesman spokeswoman leader delegate judge justice representative rapporteur presiding clerk attorney counsel shri shri. smt smt. shrimati | г. г-н г-жа господин госпожа президент председатель председательствующий председательствующая министр премьер-министр вице-премьер секретарь посол заместитель глава директор губернатор советник представитель официальный депутат руководитель генерал генеральный канцлер премьер | herr frau sts vors vors. bundeskanzler bundeskanzlerin bundespräsident bundesminister bundesministerin minister ministerin staatssekretär staatssekretärin präsident präsidentin vizepräsident vizepräsidentin abgeordneter abgeordnete sprecher sprecherin regierungssprecher botschafter kanzler kanzlerin vorsitzender vorsitzende außenminister außenministerin | m. mme mlle monsieur madame chancelier chancelière commissaire directeur directrice sénateur sénatrice député députée président présidente ministre ambassadeur ambassadrice secrétaire premier première rapporteur porte-parole | sr sr. sra sra. señor señora presidente presidenta ministro ministra embajador secretario secretaria canciller vicepresidente vicepresidenta primer primero primera segundo segunda portavoz senador senadora diputado diputada consejero consejera alcalde alcaldesa | signor signora onorevole segretario sottosegretario deputato cancelliere | senhor senhora primeiro-ministro | pan pani prezydent premier kanclerz poseł posłanka marszałek wicemarszałek | السيد السيدة الرئيس رئيس وزير الوزير السفير الأمين الدكتور | הנשיא שר השר | 大臣 首相 总理 總理 总统 總統 大統領 部长 部長 发言人 發言人 議長 委員長 | श्री श्रीमती डॉ मंत्री प्रधानमंत्री राष्ट्रपति प्रवक्ता अध्यक्ष",
);

/** Words that begin no name: what stands before their colon is a heading, a list or a sentence. */
const NO_NAME = words(
  "note notes broadcast aired recorded published posted updated duration language translation transcript first second third fourth fifth firstly secondly thirdly finally lastly article articles section chapter annex appendix table figure fig part paragraph clause rule item point points step option phase dear key summary conclusion conclusions background introduction example examples source sources date time place venue location subject re to from cc bcc sent agenda title abstract keywords contact warning important update correction editor's editor’s remember result results total number p.s ps nb attention caution preamble recalling reaffirming noting deciding here there this that these those it we i you he she they what when where why how who which if but and so or yes no let let's let’s one two three four five six seven eight nine ten my our your his her its their a an in on at for by with as also now then today | примечание статья раздел глава во-первых во-вторых в-третьих пример источник дата место время тема итог вывод это этот эта эти наш наша мой моя все всё один два три пункт приложение внимание и но а в на | im am zum zur aus mit nach anmerkung hinweis artikel abschnitt kapitel anhang erstens zweitens drittens beispiel quelle datum ort zeit thema ergebnis fazit das ein eine unser unsere mein meine dies diese dieser dieses es wir ich zwei drei und aber betreff | remarque article chapitre annexe premièrement deuxièmement troisièmement exemple lieu objet résultat un une notre nos mon ma ce cette ces il nous je et mais | nota artículo capítulo anexo primero segundo tercero ejemplo fuente fecha lugar asunto resultado una nuestro nuestra mi esto este esta y pero | ملاحظة المادة أولا أولاً ثانيا ثانياً ثالثا ثالثاً مثال المصدر التاريخ | 注 注意 例 日時 場所 时间 地点 来源",
);

const ARTICLES = words("the der die das le la les l' l’ el il o os as");

const PARTICLES = words(
  "of the and for to in on at by de del della degli delle dello di da do dos du des la le les el y e i von van vom zu zur zum der den dem für und im bei al el- al- bin bint ibn ben abu ter ten san st st. and & и по при с от для на в об tv",
);

/** Names in capitals before a full stop, as parliaments print them: "Mr. MCCAUL. ", "The CHAIRMAN. ". */
const CAPITALS =
  /^((?:The[\s\u00a0]+(?:CHAIR(?:MAN|WOMAN|PERSON)?|(?:(?:VICE[ -])?PRESIDENT|SPEAKER)(?: pro tempore)?|PRESIDING OFFICER|SECRETARY|CLERK|WITNESS))|(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?|Lord|Lady|Chair(?:man|woman|person)?|Senator|Secretary|Representative|Ambassador|General)[\s\u00a0]+(?:\p{Lu}\p{Ll}+[\s\u00a0]+){0,2}(?:Mc|Mac|De|O['’])?\p{Lu}[\p{Lu}'’-]{2,}(?: of \p{Lu}\p{Ll}+)?)\.[\s\u00a0]+(?=["“]?\p{Lu})/u;

/** Names before a full stop as the French parliament prints them: "M. le président. ", "Mme Hélène Marchand, ministre des ports. ". */
const FRENCH =
  /^((?:M\.|Mme|Mlle)[\s\u00a0](?:l[ea] (?:vice-)?(?:président|présidente|ministre|rapporteur|rapporteure)|\p{Lu}[\p{L}’-]+(?: (?:d[eu’]|de la|des))?[\s\u00a0]\p{Lu}[\p{L}’-]+)(?:, [^.:]{3,90})?)\.[\s\u00a0]+(?=[«“]?[\s\u00a0]?\p{Lu})/u;

/** Names before a full stop and a dash, as the Spanish government prints them: "P.- ", "Presidenta.- ". */
const SPANISH = /^(\p{Lu}[^.:\n]{0,60})\.[-–—][\s\u00a0]+(?=\S)/u;

/** The longest label, in code units up to its colon. */
const LONGEST = 160;

/**
 * The label that a paragraph begins with; null when it begins with none. It is judged by its form alone: whether the
 * same name comes again, and whose it is, the whole text has to tell.
 */
export function findLabel(text: string): SpeakerLabel | null {
  if (/^["“«„]\p{Lu}/u.test(text)) {
    const quoted = findLabel(text.slice(1));
    return quoted?.isSure ? { ...quoted, said: quoted.said + 1 } : null;
  }
  const lenticular = /^【([^】\n]{1,30})】|^《([^》\n]{1,30})》(?:记者)?[：:]/.exec(text);
  const paper = lenticular?.[1] ?? lenticular?.[2];
  if (lenticular && paper) return { name: paper, directions: [], said: lenticular[0].length, isSure: true };
  const head = text.slice(0, LONGEST);
  // "-EL C. PRESIDENTE SENADOR JOSÉ LUNA: " as the senate of Mexico prints it.
  const dash = /^[-–—][\s\u00a0]?(?=\p{Lu}{2})/u.exec(head)?.[0];
  if (dash) {
    const named = findLabel(text.slice(dash.length));
    const isShouted = named?.isSure && named.name === named.name.toUpperCase();
    return isShouted ? { ...named, said: named.said + dash.length } : null;
  }
  const counted = /^Q\d{1,4}\.?[\s\u00a0]+(?=\p{Lu})/u.exec(head)?.[0];
  if (counted) {
    const asked = findLabel(text.slice(counted.length));
    return asked?.isSure ? { ...asked, said: asked.said + counted.length } : null;
  }
  // "1.  MR LUND: " asks the first of several questions; what has neither office nor capitals is an entry of a list.
  const entry = /^\d{1,3}\.[\s\u00a0]+(?=\p{Lu})/u.exec(head)?.[0];
  if (entry) {
    const asked = findLabel(text.slice(entry.length));
    const [first = "", second] = asked?.name.split(" ") ?? [];
    const isCalled = second !== undefined && (isOffice(first) || /^\p{Lu}{2}/u.test(second));
    if (asked?.isSure && isCalled && asked.name === asked.name.toUpperCase())
      return { ...asked, said: asked.said + entry.length };
  }
  const spanish = SPANISH.exec(head);
  if (spanish?.[1]) {
    const named = findLabel(`${spanish[1]}: ${text.slice(spanish[0].length)}`);
    // "Nueva York.- " opens news from there.
    const isSure = isUnnamed(spanish[1]) || spanish[1].split(" ").some(isOffice);
    if (named?.isSure) return { ...named, said: spanish[0].length, isSure };
  }
  const capitals = CAPITALS.exec(head) ?? FRENCH.exec(head);
  if (capitals?.[1]) return { name: capitals[1], directions: [], said: capitals[0].length, isSure: true };
  const answered = /^([QR])[\s\u00a0][-–—][\s\u00a0]+(?=["“«]?[\s\u00a0]?\p{Lu})/u.exec(head);
  if (answered?.[1]) return { name: answered[1], directions: [], said: answered[0].length, isSure: true };
  const parts = /[:：]/.test(head) ? beforeColon(head) : null;
  if (!parts) return null;
  const { name, directions, colon } = parts;
  const said = saidFrom(text, colon + 1);
  if (name === "" || /\d$/.test(name) !== /\b[\p{L}]+ ?\d+$/u.test(name)) return null;
  const isSure = judge(name, text.slice(said, said + 12));
  return isSure === null ? null : { name, directions, said, isSure };
}

// The words before the first colon that stands outside brackets, with what stands in brackets apart.
function beforeColon(text: string): { name: string; directions: string[]; colon: number } | null {
  const directions: string[] = [];
  let [name, from, depth] = ["", 0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\n" && depth === 0) return null;
    if ("([（".includes(character) && depth++ === 0) {
      name += text.slice(from, at);
      from = at + 1;
    } else if (")]）".includes(character) && depth > 0 && --depth === 0) {
      directions.push(text.slice(from, at).replace(/\s+/g, " ").trim());
      from = at + 1;
    } else if (depth === 0 && (character === ":" || character === "：")) {
      return isColon(text, at)
        ? { name: (name + text.slice(from, at)).replace(/[\s\u00a0]+/g, " ").trim(), directions, colon: at }
        : null;
    } else if (depth === 0 && /[!?;…"“”«»„]/.test(character)) return null;
  }
  return null;
}

// Not the colon of a time, a ratio or an address.
function isColon(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return next === "" || /[\s\u00a0“"„«(['‘（「『《〈]/.test(next) || /\p{Lu}|\p{Lo}/u.test(next);
}

function saidFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\u00a0]/.test(text.charAt(at))) at++;
  return at;
}

/** Who speaks in court. */
const BENCH = /^the (?:court|witness|defendant|bailiff|interpreter|reporter|foreperson|juror)$/i;

/** What stands in small letters before a name where parliaments print in Spanish: "El señor LUNA", "La diputada Ana Luna". */
const ADDRESS = /^(?:señora?|diputad[oa]|senadora?)$/;

/** The site of a paper that asks: "harbour.example". */
const SITE = /^[\p{L}\d-]+\.(?:\p{L}{2,3}|info|news|example)$/iu;

/** What stands behind the name of a field, never behind a speaker's. */
const DAY = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|^\d{4}-\d{2}-\d{2}/;

function judge(name: string, said: string): boolean | null {
  const tokens = name.split(/[ ,]+/).filter((token) => token !== "");
  const plain = tokens.map((token) => token.toLowerCase());
  const first = plain[0] ?? "";
  if (tokens.length === 0 || tokens.length > 14) return null;
  const isUnnamed =
    UNNAMED.has(first) &&
    (tokens.length === 1 || tokens.slice(1).every((token) => /^\d+$|^(?:from|by|to|von|от|member)$/i.test(token)));
  if (isUnnamed) return true;
  if (DAY.test(said)) return null;
  const hasOffice = plain.some(isOffice);
  // "A. Lund" and "В. Лунд": an initial is no small word.
  if (NO_NAME.has(first.replace(/\.$/, "")) && !(/^\p{Lu}\.$/u.test(tokens[0] ?? "") && tokens.length > 1)) return null;
  if (ARTICLES.has(first)) return judgeArticle(name, tokens, hasOffice);
  if (tokens.length === 1 && SITE.test(name)) return false;
  if (/^[\p{Lo}\p{M}\u200c·・ー\s]+$/u.test(name)) return judgeCaseless(name, tokens, hasOffice);
  if (!isNamed(tokens, hasOffice)) return null;
  const isLower = /^\p{Ll}/u.test(said);
  if (hasOffice || (/^\p{Lu}{2}/u.test(name.replace(/[^\p{L}]/gu, "")) && name === name.toUpperCase())) return !isLower;
  if (/(?:^|\s)\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}/u.test(name)) return true;
  return tokens.length >= 2 && !isLower ? true : isLower ? null : false;
}

// "THE PRESIDENT", "El señor LUNA"; "The Harbour Post" may be a paper.
function judgeArticle(name: string, tokens: readonly string[], hasOffice: boolean): boolean | null {
  if (!tokens.every((token) => isNameToken(token) || ADDRESS.test(token))) return null;
  if (hasOffice || BENCH.test(name)) return tokens.slice(1).some((token) => !ADDRESS.test(token)) ? true : null;
  return tokens[0] === "The" && tokens.length <= 4 ? false : null;
}

function judgeCaseless(name: string, tokens: readonly string[], hasOffice: boolean): boolean | null {
  const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name);
  if (isHan ? name.length > 16 : tokens.length > 7) return null;
  if (NO_NAME.has(name)) return null;
  const isOffice =
    /(?:大臣|总统|總統|部长|部長|先生|女士|主席|总理|總理|首相|大统领|大統領|发言人|發言人|記者|记者|議員|委員長|議長)$/.test(
      name,
    );
  return hasOffice || isOffice;
}

function isNamed(tokens: readonly string[], hasOffice: boolean): boolean {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(tokens.join(""));
  const isOpen = isCyrillic && (hasOffice || tokens.some((token) => /^\p{Lu}\./u.test(token)));
  const [first, last] = [tokens[0] ?? "", tokens.at(-1) ?? ""];
  const isMinistry = isOpen && /^(?:дел|обороны|финансов|безопасности|печати)$/.test(last);
  if (!isMinistry && !/^\p{Lu}/u.test(last) && !/^\d+$/.test(last) && !isOffice(last)) return false;
  if (!/^\p{Lu}/u.test(first) && !isOpen) return false;
  return tokens.every((token) => isNameToken(token) || isOffice(token) || (isOpen && /^\p{Ll}[\p{L}-]*$/u.test(token)));
}

function isNameToken(token: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’.\-‐‑/&]*$/u.test(token) ||
    PARTICLES.has(token.toLowerCase()) ||
    /^(?:al|el|ad|as|ar|an|d|l|o)[-'’]\p{Lu}/u.test(token)
  );
}

/** Whether a word is an office or a form of address. */
export function isOffice(word: string): boolean {
  const plain = word.toLowerCase();
  if (plain.includes("/")) return plain.split("/").every(isOffice);
  return OFFICES.has(plain) || OFFICES.has(plain.replace(/\.$/, "")) || COMPOUND.test(plain);
}

// German makes one word of an office and what it is for.
const COMPOUND = /.(?:minister|kanzler|präsident|sekretär|sprecher|direktor|botschafter)(?:in)?$/;

/** Whether a label names nobody: "Question", "Frage", "Q". */
export function isUnnamed(name: string): boolean {
  return UNNAMED.has((name.toLowerCase().split(" ")[0] ?? "").replace(/\d+$/, ""));
}

/** Whether a word joins the parts of a name or an office: "of", "von", "al-". */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/[\s|]+/));
}
