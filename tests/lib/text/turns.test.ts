import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { findLabel } from "@/lib/text/speaker-label";
import { turnsOf } from "@/lib/text/turns";
import { found } from "./clean-up/found";
import { messyTexts } from "./clean-up/messy-texts";
import { contents } from "./contents";

const speakers = (text: string) => turnsOf(found(text)).map(({ speaker }) => speaker);

describe("[S3] the name that a paragraph begins with", () => {
  it.each([
    ["Vladimir Putin: I see.", "Vladimir Putin", []],
    ["President of Russia Vladimir Putin: Mr Lavrov, we agreed", "President of Russia Vladimir Putin", []],
    ["Sergey Lavrov (adds after Ms Truss): We talked", "Sergey Lavrov", ["adds after Ms Truss"]],
    ["Question (retranslated from English): We often hear", "Question", ["retranslated from English"]],
    [
      "Mr. Nebenzia (Russian Federation) (spoke in Russian): I thank",
      "Mr. Nebenzia",
      ["Russian Federation", "spoke in Russian"],
    ],
    ["V.V. Putin: Good", "V.V. Putin", []],
    ["С.В.Лавров: Добрый день", "С.В.Лавров", []],
    ["Министр иностранных дел России С.В.Лавров: Мы", "Министр иностранных дел России С.В.Лавров", []],
    ["THE PRESIDENT: Thank you.", "THE PRESIDENT", []],
    ["MR. PRICE: Good afternoon.", "MR. PRICE", []],
    ["Foreign Minister : Mr President,", "Foreign Minister", []],
    ["Le Chancelier LOHMANN (traduction) : Merci", "Le Chancelier LOHMANN", ["traduction"]],
    ["Prime minister Anna Berg: We will", "Prime minister Anna Berg", []],
    ["Premier ministre : Nous le ferons", "Premier ministre", []],
    ["Yamazaki, Fuji TV: Could you clarify?", "Yamazaki, Fuji TV", []],
    ["Mme Colonna (France)\u00a0: Je vous remercie", "Mme Colonna", ["France"]],
    ["Bundeskanzler Scholz: Danke", "Bundeskanzler Scholz", []],
    ["Frage: Glauben Sie", "Frage", []],
    ["Ursula von der Leyen: Good morning", "Ursula von der Leyen", []],
    ["سؤال: وماذا عن الشتاء؟", "سؤال", []],
    ["記者：大臣のお考えを", "記者", []],
    ["【河野外務大臣】本日は", "河野外務大臣", []],
    ["“Pavel Zarubin: And the agreements?", "Pavel Zarubin", []],
    ["Mr. McBRIDE. Thank you, Mr. Chairman.", "Mr. McBRIDE", []],
    ["The CHAIRMAN. The committee will come to order.", "The CHAIRMAN", []],
    ["Q72 Chair: Is it your view that they knew?", "Chair", []],
    ["海湾社记者：（英语）谢谢。", "海湾社记者", []],
    ["1.  MR ANTON LUND (in Cantonese): President, will", "MR ANTON LUND", ["in Cantonese"]],
    ["The SPEAKER pro tempore. The Chair recognizes", "The SPEAKER pro tempore", []],
    ["Shri Banerji: Good evening.", "Shri Banerji", []],
    ["बंदरगाह मंत्री: हाँ, हमें उत्तर मिला।", "बंदरगाह मंत्री", []],
    ["A. Lund: We will see.", "A. Lund", []],
    ["В. Лунд: Посмотрим.", "В. Лунд", []],
    ["El señor PRESIDENTE: Se abre la sesión.", "El señor PRESIDENTE", []],
    ["La señora LUNA SOL: Gracias.", "La señora LUNA SOL", []],
    ["El diputado Juan Luna (desde la curul): Presidente.", "El diputado Juan Luna", ["desde la curul"]],
    ["-EL C. SENADOR JUAN LUNA: (Desde su escaño) Señor", "EL C. SENADOR JUAN LUNA", []],
    ["R - La même chose.", "R", []],
    ["High Representative/Vice-President Ida Holm (IH): Thank", "High Representative/Vice-President Ida Holm", ["IH"]],
  ])("is found in “%s”", (text, name, directions) => {
    expect(findLabel(text)).toMatchObject({ name, directions, isSure: true });
  });

  it.each([
    "Note: the figures are provisional.",
    "First: we need a text.",
    "Article 5: Each Party shall",
    "The answer is simple: no.",
    "At 10:30 we met.",
    "https://example.org/a",
    "We have three aims: peace, trade and bread.",
    "Наша цель: мир.",
    "Unser Ziel: Frieden.",
    "Hafenordnung Ostervik Inhaltsverzeichnis Ausfertigungsdatum: 27.02.1943",
    "Harbour Office Release: 2031-05-12",
    "Nueva York.- El Consejo se ha reunido hoy.",
    "And I told Mr Blinken: no.",
    "“Well,” he said: “no.”",
    "The UNION. It was not asked.",
    "Mr. Brekke. He was not asked either.",
    "Im Wortlaut: Pressekonferenz des Kanzlers",
    "Q72 The answer: no.",
    "1. United States: The walls hold.",
    "2. Minister Berg: She was asked.",
    "We asked the minister: No.",
    "The minister: she was not asked.",
    "El señor: no.",
    "a. Lund: no.",
    "- Ida Holm: we will see.",
    "R - 2 of them.",
    "harbour.example: The walls hold.",
  ])("is not found in “%s”", (text) => {
    expect(findLabel(text)?.isSure ?? false).toBe(false);
  });
});

describe("[S3] turns", () => {
  it("bring the names of one person together", () => {
    const text =
      "President of Russia Vladimir Putin: Good day.\n\nSergei Lavrov: Good day.\n\nVladimir Putin: Please.\n\nS. Lavrov: I will.\n\nV.V. Putin: Thank you.\n\nPutin: Goodbye.\n\nMR. LAVROV: Goodbye.";
    const [putin, lavrov] = ["Vladimir Putin", "Sergei Lavrov"];
    expect(speakers(text)).toEqual([putin, lavrov, putin, lavrov, putin, putin, lavrov]);
  });

  it("keep two persons of one name apart", () => {
    const text = "Vladimir Ivanov: Good day.\n\nAnna Ivanov: Good day.\n\nIvanov: Which of us?";
    expect(speakers(text)).toEqual(["Vladimir Ivanov", "Anna Ivanov", "Ivanov"]);
    expect(turnsOf(found(text))[2]?.doubts).toHaveLength(1);
  });

  it("take an office for its holder where the text names one, and say so", () => {
    const text =
      "Meeting with Foreign Minister Sergei Lavrov\n\nVladimir Putin: Please begin.\n\nForeign Minister : Mr President,\n\nWe have begun.\n\nSergei Lavrov: We have ended.";
    const turns = turnsOf(found(text));
    expect(turns.map(({ speaker }) => speaker)).toEqual(["Vladimir Putin", "Sergei Lavrov", "Sergei Lavrov"]);
    expect(turns[1]).toMatchObject({ name: "Foreign Minister", doubts: [expect.stringContaining("Sergei Lavrov")] });
  });

  it.each([
    ["Ministre de la Défense", "Ministre de la Défense"],
    ["Le Président de la République", "Le Président de la République"],
    ["Le Ministre de l’Europe", "Le Ministre de l’Europe"],
    ["La Ministre de la Défense Hélène Marchand", "Hélène Marchand"],
    ["The Secretary of State for Foreign Affairs", "The Secretary of State for Foreign Affairs"],
    ["The Minister for Europe and North America", "The Minister for Europe and North America"],
    ["Minister for Ports and Trade Anna Berg", "Anna Berg"],
    ["Ministro de Defensa", "Ministro de Defensa"],
    ["Ministro degli Affari Esteri Luigi Di Maro", "Luigi Di Maro"],
    ["Министр иностранных дел", "Министр иностранных дел"],
    ["Президент России", "Президент России"],
    ["Президент России Илья Ветров", "Илья Ветров"],
    ["Президент Российской Федерации И.В.Ветров", "И. В. Ветров"],
    ["Министр Сергей Викторович Лодочкин", "Сергей Викторович Лодочкин"],
    ["President of the Council Ursula von der Aue", "Ursula von der Aue"],
  ])("take for the name of “%s” only what is one: %s", (label, speaker) => {
    expect(speakers(`${label}: It is so.\n\nAnton Lund: It is.`)[0]).toBe(speaker);
  });

  it.each([
    ["PRESIDENTE DEL GOBIERNO, PEDRO SANCHO", "PEDRO SANCHO", "Pedro Sancho"],
    ["Premier ministre, Anne Brèque", "Anne Brèque", "Anne Brèque"],
    ["Министр иностранных дел, Анна Берг", "Анна Берг", "Анна Берг"],
    ["Shri Arjun Banerji, Official Spokesperson", "Official Spokesperson", "Arjun Banerji"],
    ["Anna Berg, Minister for Ports", "Minister for Ports", "Anna Berg"],
  ])("know that “%s” is the one who is “%s” elsewhere", (both, one, speaker) => {
    expect(speakers(`${both}: It is so.\n\nAnton Lund: It is.\n\n${one}: And so it is.`)).toEqual([
      speaker,
      ...speakers("Anton Lund: It is."),
      speaker,
    ]);
  });

  it("take what stands behind an office and a comma for no name that nobody else has", () => {
    expect(speakers("Director, Harbour Office: It is so.\n\nAnton Lund: It is.")[0]).toBe("Director, Harbour Office");
    expect(speakers("Anna Berg, Minister: It is.\n\nOlaf Lund, Minister: It is.\n\nMinister: Is it?").at(-1)).toBe(
      "Minister",
    );
  });

  it("know who bears an office by the name in brackets behind it", () => {
    const minister = "The Parliamentary Under-Secretary of State, Foreign, Commonwealth and Harbour Office";
    const said = [
      `${minister} (Lord Brekke of Oldbridge): We have.`,
      "Lord Brekke of Oldbridge: We have, twice.",
      "The Secretary of State for Defence (Mr Anton Lund): We will.",
      "Mr Lund: We will, soon.",
      "The Secretary of State for Defence: I said so.",
      "The President (spoke in French): Thank you.",
      "The Chair (Ms. Storm): Order.",
      "The Chair (Mr. Aasen): Order.",
      "The Chair: Order.",
    ];
    expect(speakers(said.join("\n\n"))).toEqual([
      ...["Lord Brekke of Oldbridge", "Lord Brekke of Oldbridge", "Anton Lund", "Anton Lund", "Anton Lund"],
      ...["The President", "Ms. Storm", "Mr. Aasen", "The Chair"],
    ]);
  });

  it("reach to the next speaker, or to the last word, and not over what a site puts below", () => {
    const text =
      "Question: Why?\n\nAnna Berg: Because.\n\nAnd for good reason.\n\nShare on Facebook\n\nRelated articles\n\nHow it began";
    const content = found(text);
    const said = turnsOf(content).map(({ start, end }) => text.slice(start, end));
    expect(said).toEqual(["Question: Why?", "Anna Berg: Because.\n\nAnd for good reason."]);
    expect(turnsOf(content).map(({ saidFrom }) => text.slice(saidFrom, saidFrom + 4))).toEqual(["Why?", "Beca"]);
  });

  const saidBy = (text: string) =>
    turnsOf(found(text)).map(({ speaker, start, end }) => [speaker, text.slice(start, end)]);

  it.each(["[ENDS]", "(Concludes)", "End of transcript", "ENDS", "(The briefing was concluded at 3:11 p.m.)"])(
    "end where the transcript does: %s",
    (mark) => {
      const text = `Anna Berg: Because.\n\nFor good reason.\n\n${mark}\n\nWrite to the press office of the town.`;
      expect(saidBy(text)).toEqual([["Anna Berg", "Anna Berg: Because.\n\nFor good reason."]]);
    },
  );

  it("go on behind what only looks like an end", () => {
    expect(saidBy("Anna Berg: Because.\n\n[Ends]\n\nOlaf Lund: No.")).toHaveLength(2);
    expect(saidBy("Anna Berg: Because.\n\nIt ends.\n\nIt does.")[0]?.[1]).toContain("It does.");
  });

  it.each([
    "UKRAINE",
    "PERSONAL EXPLANATION",
    "2. The walls",
    "**Questions and Answers",
    "Sluices at the Northport Harbour",
  ])("hold no heading that stands above the next one who speaks: %s", (heading) => {
    const text = `Anna Berg: Because.\n\nFor good reason.\n\n${heading}\n\nOlaf Lund: No.`;
    expect(saidBy(text)).toEqual([
      ["Anna Berg", "Anna Berg: Because.\n\nFor good reason."],
      ["Olaf Lund", "Olaf Lund: No."],
    ]);
  });

  it.each([
    "We want two things:\n\n1. Bread\n\n2. Trade",
    "I HAVE SAID IT.\n\nAND I SAY IT AGAIN",
    "It is as the song has it.\n\nSo help me God",
    "It holds for now, and so she wrote once more to Minister\n\nBerg of Northport",
  ])("hold what is said last, though it ends no sentence: %j", (said) => {
    expect(saidBy(`Anna Berg: ${said}\n\nOlaf Lund: No.`)[0]).toEqual(["Anna Berg", `Anna Berg: ${said}`]);
  });

  it("begin with the first paragraph, however long it is, and where it leads on to a quotation", () => {
    const title = "Statement by Minister Anna Berg";
    for (const first of [
      "The wall holds, and it has held for longer than most. ".repeat(20).trim(),
      "We have read the paragraph. It reads as follows:",
    ])
      expect(saidBy(`${title}\n\n${first}\n\nSo it does.`)).toEqual([["Anna Berg", `${first}\n\nSo it does.`]]);
  });

  it("are the speaker's whom a title names in capitals, or in the case that Russian has for it", () => {
    const opens = (title: string, answer: string) =>
      speakers(`${title}\n\nОткрываем встречу, we open it now.\n\nQuestion: Why?\n\n${answer}: Because we have to.`)[0];
    expect(opens("STATEMENT BY AMBASSADOR ANNA BERG,\nAT THE 12TH MEETING", "QUESTION")).toBe("Anna Berg");
    expect(opens("REMARKS BY PRESIDENT OLAF LUND AT THE WALL", "QUESTION")).toBe("Olaf Lund");
    expect(opens("STATEMENT BY THE DELEGATION OF THE NORTH", "QUESTION")).toBe("Question");
    const title = "Выступление и ответы на вопросы Министра иностранных дел С.В.Лодкина, Остервик";
    expect(opens(title, "С.В.Лодкин")).toBe("С. В. Лодкин");
    for (const other of ["С.В.Лодыгин", "А.В.Лодкин", "Анна Берг"]) expect(opens(title, other)).toBe("Question");
  });

  it("begin with those who are addressed, and behind what a site says of its transcript", () => {
    const title = "Daily briefing by the Office of the Spokesperson for the Council";
    const note =
      "The following is a near-verbatim transcript of today’s briefing by Anna Berg, Spokesperson for the Council.";
    const said = "Mr Minister,\nColleagues,\n\nWe open the wall.";
    expect(saidBy(`${title}\n\n${note}\n\n${said}`)).toEqual([["Anna Berg", said]]);
  });

  it("are those of members whose place and party stand below their names once", () => {
    const text =
      "Anton Lund\n(Northport) (Lab)\n\n1. What of the walls. (905420)\n\nThe Minister for Ports (Dame Ruth Ellery)\n\nThey hold.\n\nAnton Lund\n\nDo they?\n\nDame Ruth Ellery\n\nThey do.";
    expect(speakers(text)).toEqual(["Anton Lund", "Ruth Ellery", "Anton Lund", "Ruth Ellery"]);
  });

  it("begin below a name with a colon that stands alone, and below the headings of an interview", () => {
    expect(
      turnsOf(found("President of Russia Vladimir Putin:\n\nGood afternoon, friends.")).map(({ saidFrom }) => saidFrom),
    ).toEqual([37]);
    const hansard = readFileSync(join(import.meta.dirname, "../../fixtures/clean-up/hansard.clean.txt"), "utf8");
    expect(turnsOf(found(hansard)).map(({ name }) => name)).toEqual([
      "The Minister for Harbours",
      "Dame Ruth Ellery",
      "The Minister for Harbours",
      "Dame Ruth Ellery",
      "The Minister for Harbours",
    ]);
  });

  it("know the Q of White House transcripts", () => {
    const text = readFileSync(join(import.meta.dirname, "../../fixtures/clean-up/white-house.txt"), "utf8");
    expect(turnsOf(cleanUp(found(text)).content).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["THE PRESIDENT", "AUDIENCE MEMBER", "Q"]),
    );
  });

  it("know the Q. and A. of courts, and take an article or the entry of a list for neither", () => {
    const said = ["Q.  Were you there?", "A.  I was.", "Q.  And you saw it?", "A.  A bridge was all that I saw."];
    expect(speakers(said.join("\n\n"))).toEqual(["Q", "A", "Q", "A"]);
    expect(speakers("A. The first point is this.\n\nB. The second is that.")).toEqual([]);
    expect(speakers("Q  Has he read it?\n\nA bridge is not a wall.\n\nQ  Has she?")).toEqual(["Q", "Q"]);
  });

  it("give the answers to the one whose remarks they are where only questions are marked, and to nobody where none is named", () => {
    const said = [
      "Q. Will you answer? And when?",
      "We shall.",
      "In spring.",
      "Q. Is that\na “no”?",
      "It is an answer.",
    ];
    const heading = "Remarks by High Representative Marie Delorme at the press conference";
    const asked = [heading, ...said].join("\n\n");
    const words = (text: string) =>
      turnsOf(found(text)).map(({ speaker, start, end }) => [speaker, text.slice(start, end)]);
    expect(words(asked)).toEqual([
      ["Q", said[0]],
      ["Marie Delorme", `${said[1]}\n\n${said[2]}`],
      ["Q", said[3]],
      ["Marie Delorme", said[4]],
    ]);
    expect(turnsOf(found(asked))[1]?.doubts).toHaveLength(1);
    const delivered = [heading, "Check against delivery!", "Good evening.", ...said].join("\n\n");
    expect(words(delivered)[0]).toEqual(["Marie Delorme", "Good evening."]);
    expect(words(said.join("\n\n"))).toEqual([
      ["Q", said[0]],
      ["Q", said[3]],
    ]);
    const unasked = ["Question: Something on the letter.", "It was sent.", "Question: And the wall?", "It holds."];
    expect(words(unasked.join("\n\n"))[0]).toEqual(["Question", `${unasked[0]}\n\n${unasked[1]}`]);
  });

  it("begin behind a dash where most paragraphs do, and not behind the dash of a sentence", () => {
    const said = [
      "Moderator – Welcome.",
      "Prof. A. N. Lund – Thank you – all of you.",
      "Moderator – Go on.",
      "Prof. A. N. Lund – I shall.",
    ];
    expect(speakers(said.join("\n\n"))).toEqual(["Moderator", "A. N. Lund", "Moderator", "A. N. Lund"]);
    expect(speakers("Helena Storm – she was in the north – answered.\n\nNobody else did.")).toEqual([]);
  });

  it("are found in every transcript that names its speakers, however it does", () => {
    const clean = (name: string) => {
      const text = readFileSync(join(import.meta.dirname, `../../fixtures/clean-up/${name}.txt`), "utf8");
      return turnsOf(cleanUp(found(text)).content).map(({ speaker }) => speaker);
    };
    expect(clean("broadcast-timed")).toEqual([
      "Host",
      "Dr. Okafor",
      "Host",
      "Dr. Okafor",
      "Host",
      "Dr. Okafor",
      "Host",
    ]);
    expect(clean("minutes-pages")).toEqual(["The President", "Mr. Brekke", "Mr. Lund", "The President"]);
    expect(clean("council-print")).toEqual([
      "Anton Brekke",
      "Moderator",
      "Question",
      "Anton Brekke",
      "Lady Storm",
      "Moderator",
    ]);
    expect(clean("committee-capitals")).toEqual(["Askew", "Mr. McBride", "Askew", "Chair", "Ms. Holm"]);
    expect(clean("chinese-lines")).toEqual(["河流社记者", "林文河", "海湾社记者"]);
    expect(clean("spanish-initials")).toEqual(["P", "R", "P", "R", "P"]);
    expect(clean("hindi")).toEqual(["प्रश्न", "बंदरगाह मंत्री", "प्रश्न"]);
    expect(clean("court-numbered")).toEqual([
      ...["The Chair", "Mr. Lund", "A", "Q", "A", "Q", "A"],
      ...["Ms. Storm", "The Chair", "Mr. Lund"],
    ]);
  });

  it("are those of papers that ask once, of parliaments, and of abbreviations that stay as they are", () => {
    const clean = (name: string) => {
      const text = readFileSync(join(import.meta.dirname, `../../fixtures/clean-up/${name}.txt`), "utf8");
      return turnsOf(cleanUp(found(text)).content).map(({ speaker }) => speaker);
    };
    expect(clean("regular-press-conference")).toEqual([
      ...["Lin Hua", "Reuters", "Lin Hua", "CCTV", "Lin Hua", "AFP", "Lin Hua", "Bloomberg", "Lin Hua"],
    ]);
    expect(clean("assemblee")).toEqual([
      ...["M. le président", "M. le président", "Hélène Marchand", "M. le président", "Antoine Brèque"],
      ...["Hélène Marchand", "Paul Guérin", "M. le président"],
    ]);
    expect(clean("plenarprotokoll")).toEqual(["Wolfgang Harm", "Karin Lohmann", "Wolfgang Harm", "Sven Aasen"]);
    expect(clean("pressekonferenz")).toContain("BK Harm");
    expect(clean("high-representative")).toEqual(["Marie Delorme", "Q", "Marie Delorme", "Q", "Marie Delorme"]);
    expect(clean("conference-conjointe")).toEqual([
      ...["Le Président", "Journaliste", "Le Président", "Anton Brèque", "Journaliste", "Le Président"],
    ]);
    expect(clean("comparecencia")).toEqual(["Presidenta", "P", "Presidenta", "P", "Presidenta"]);
    expect(clean("lords-online")).toEqual([
      ...["Baroness Storm of Marsh End", "Lord Brekke of Oldbridge", "Baroness Storm of Marsh End"],
      ...["Lord Brekke of Oldbridge", "Lord Hayle"],
    ]);
    expect(clean("house-interrupted").slice(0, 3)).toEqual(["Mr Lund", "Mrs Ellery", "Mr Lund"]);
  });

  it("are those of committees, courts, councils and podcasts as they are printed", () => {
    const clean = (name: string) => {
      const text = readFileSync(join(import.meta.dirname, `../../fixtures/clean-up/${name}.txt`), "utf8");
      return turnsOf(cleanUp(found(text)).content).map(({ speaker }) => speaker);
    };
    expect(clean("hearing-mixed-case")).toEqual([
      ...["The Chairman", "Ms. Lindqvist", "Senator Rish", "Ms. Lindqvist", "Senator Rish", "Ms. Lindqvist"],
      ...["The Chairman", "Senator Cardin"],
    ]);
    expect(clean("court-transcript")).toEqual([
      ...[
        "The Court",
        "Mr. Lund",
        "Q",
        "A",
        "Q",
        "A",
        "Ms. Storm",
        "The Court",
        "Q",
        "A",
        "Q",
        "The Court",
        "Ms. Storm",
      ],
    ]);
    expect(clean("security-council")).toEqual([
      ...["The President", "Mr. Lund", "Mrs. Ellery", "Mr. Aasen de la Cruz", "The President"],
    ]);
    expect(clean("doorstep")).toEqual([
      ...["Jens Stolberg", "Moderator", "Teri Schulz", "Jens Stolberg", "Lailuma Sadid", "Jens Stolberg"],
      ...["Moderator", "Question", "Jens Stolberg", "Question", "Jens Stolberg"],
    ]);
    expect(clean("minister-conference")).toEqual([
      ...["HAYAMA Yoshiki", "HAYAMA Yoshiki", "Harbour Shimbun", "HAYAMA Yoshiki", "NHK", "HAYAMA Yoshiki"],
    ]);
    expect(clean("council-remarks")).toEqual(["Charles Michaux"]);
    expect(clean("podcast-timed")).toEqual([
      ...["Anna Berg", "Olaf Lund", "Anna Berg", "Olaf Lund", "Anna Berg", "Speaker 3", "Anna Berg", "Olaf Lund"],
    ]);
  });

  it("begin below the names of a play, and below no word that stands alone by chance", () => {
    const play = [
      "Act I",
      "Enter all.",
      "Lund.",
      "It will flood.",
      "Old Storm.",
      "Never!",
      "Lund.",
      "It will.",
      "Old Storm.",
      "So be it.",
    ];
    expect(speakers(play.join("\n\n"))).toEqual(["Lund", "Old Storm", "Lund", "Old Storm"]);
    expect(
      speakers(["Silence.", "It was late.", "Silence.", "Nobody spoke.", "Bread.", "And wine."].join("\n\n")),
    ).toEqual([]);
    expect(speakers(["Ports", "It is so.", "Ports", "So it is."].join("\n\n"))).toEqual([]);
    const rules = [
      "(1) The fee is due.",
      "(2) It is paid once.",
      "(3) It falls to the town.",
      "(4) The town may waive it.",
    ];
    const law = [
      "Unofficial Contents",
      ...rules,
      "Footnote",
      ...rules,
      "Unofficial Contents",
      ...rules,
      "Footnote",
      ...rules,
    ];
    expect(speakers(law.join("\n\n"))).toEqual([]);
  });

  it("are named alike where the family's name is in capitals before the given one, and no paper is shouted", () => {
    expect(
      speakers(
        "Minister HAYAMA Yoshiki: I have one.\n\nMinister Hayama: And one more.\n\nCCTV: Why?\n\n《河流日报》：请问？",
      ),
    ).toEqual(["HAYAMA Yoshiki", "HAYAMA Yoshiki", "CCTV", "河流日报"]);
  });

  it("take what comes before the first name for the one whose statement the title says it is, and say so", () => {
    const text =
      "Foreign Minister Anna Berg’s statement and answers to media questions, Oldbridge\n\nLadies and gentlemen, good day.\n\nQuestion: Why?\n\nAnna Berg: Because.";
    const [first] = turnsOf(found(text));
    expect(first).toMatchObject({ speaker: "Anna Berg", name: "", doubts: [expect.any(String)] });
    expect(text.slice(first?.start, first?.end)).toBe("Ladies and gentlemen, good day.");
  });

  it("are those of the parliaments of Italy, Russia and France, behind a full stop or a hyphen", () => {
    const [italian, russian, french] = [
      [
        "ANTON LUND, Segretario, legge il processo verbale.",
        "Sul processo verbale (ore 9,45).",
        "IDA HOLM. Chiedo di parlare.",
        "PRESIDENTE. Ne ha facoltà.",
        "IDA HOLM (PH). Signor Presidente, le mura tengono.",
        "PRESIDENTE. Ha chiesto di parlare il sottosegretario Lund.",
        "ANTON LUND, Sottosegretario di Stato ai porti. Signor Presidente (Applausi), colleghi, grazie.",
      ],
      [
        "Председательствующий. Добрый день, коллеги!",
        "Лунд А. П., фракция «Порт». Стены стоят.",
        "Председательствующий. Хольм Иде включите микрофон.",
        "Хольм И. С., фракция «Река». Они стояли и раньше.",
        "Лунд А. П. Так и есть.",
      ],
      [
        "Conférence de presse de MM. Anton Lund et Jean Port, à Port-Nord.",
        "M. Jean PORT - Mesdames, messieurs, les murs tiennent.",
        "LE PRESIDENT - Ils tiendront.",
        "QUESTION - Jusqu'à quand ?",
        "LE PRESIDENT - Nous verrons.",
        "M. Jean PORT - Ils tiendront vingt ans.",
      ],
    ].map((lines) => speakers(lines.join("\n\n")));
    expect(italian).toEqual(["Ida Holm", "Presidente", "Ida Holm", "Presidente", "Anton Lund"]);
    const [lund, chair] = ["Лунд А. П.", "Председательствующий"];
    expect(russian).toEqual([chair, lund, chair, "Хольм И. С.", lund]);
    expect(french).toEqual(["Jean Port", "Le President", "Question", "Le President", "Jean Port"]);
  });

  it("name those alike who are called by their initials or by less of their name, and leave short words short", () => {
    const talk = [
      "Chief of the Harbour Council, Mr Anton Lund (AL): You said that the walls hold. Do they?",
      "High Representative/Vice-President Ida Holm (IH): They do.",
      "AL: All of them?",
      "IH: All of them.",
    ];
    expect(speakers(talk.join("\n\n"))).toEqual(["Anton Lund", "Ida Holm", "Anton Lund", "Ida Holm"]);
    const senate =
      "-EL C. PRESIDENTE SENADOR JOSÉ ANA LUNA: Se abre la sesión.\n\n-EL C. PRESIDENTE SENADOR ANA LUNA: Gracias.";
    expect(new Set(speakers(senate)).size).toBe(1);
    expect(speakers("JOURNALIST: Will you?\n\nPM: I will.\n\nJOURNALIST: When?\n\nPM: Now.")).toContain("PM");
  });

  it("are those of a site that asks, and of whoever answers a question and is named before", () => {
    const lines = [
      "Sprecher: StS Holm, Lund (BMF), Berg (BMVI), Strand (BMJV)",
      "StS Holm: Guten Tag.",
      "Frage: Hält die Mauer?",
      "Lund: Das prüfen wir noch.",
      "hafen.example: Und wann?",
      "StS Holm: Bald.",
      "hafen.example: Danke.",
    ];
    const [holm, site] = ["Holm", "hafen.example"];
    expect(speakers(lines.join("\n\n"))).toEqual([holm, "Frage", "Lund", site, holm, site]);
  });

  it("are none in a roll", () => {
    expect(
      speakers("President: Mr. Lund .................... (Northport)\n\nThe meeting was called to order."),
    ).toEqual([]);
  });

  it("are none in a text without speakers", () => {
    expect(speakers("Article 1: Freedom\n\nEach Party is free.\n\nNote: this is a draft.")).toEqual([]);
  });

  it("lie in order inside any text, and do not overlap", () => {
    fc.assert(
      fc.property(fc.oneof(contents, messyTexts), (content) => {
        let before = 0;
        for (const { start, saidFrom, end, speaker } of turnsOf(content)) {
          expect(speaker).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(before);
          expect(saidFrom).toBeGreaterThanOrEqual(start);
          expect(end).toBeGreaterThan(saidFrom);
          expect(end).toBeLessThanOrEqual(content.plain.length);
          before = end;
        }
      }),
    );
  });
});
