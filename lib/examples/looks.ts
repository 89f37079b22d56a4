import type { Rows } from "@/lib/argument/rows";
import { rowsOfSmallMap } from "./small-map";

/** A map of eight claims in which every kind of relation, border and voice stands once: to see a theme by. */
export const everyLook: Rows = rowsOfSmallMap(
  {
    claims: {
      freedom: {
        text: "The freedom to choose alliances ends where the security of others begins.",
        fidelity: "compression",
        voices: ["Lavrov"],
      },
      restated: {
        text: "That freedom depends on avoiding steps at the expense of others.",
        fidelity: "quotation",
        voices: ["Lavrov"],
      },
      agreed: { text: "It was agreed as one package.", fidelity: "paraphrase", voices: ["Lavrov"] },
      limits: { text: "The package sets limits.", fidelity: "quotation", voices: ["Lavrov"] },
      wording: { text: "Its wording only protects the right.", fidelity: "paraphrase", voices: ["Lavrov", "the West"] },
      overrides: { text: "The right comes before all else.", fidelity: "quotation", voices: ["Lavrov", "US"] },
      bound: { text: "No state has bound itself otherwise.", implicit: true },
      duty: { text: "The duty to others outranks it.", fidelity: "interpretation", voices: ["Lavrov"] },
    },
    relations: [
      { key: "package", premises: "agreed limits", kind: "support", target: "freedom" },
      { premises: "wording", kind: "attack", target: "package" },
      { premises: "overrides", kind: "attack", target: "freedom" },
      { premises: "bound", kind: "onlyIf", target: "freedom" },
      { premises: "restated", kind: "rephrase", target: "freedom" },
      { premises: "duty", kind: "preference", target: "overrides" },
    ],
  },
  0x401,
);

/** One claim in each of several scripts, and one that tries to be markup: to see that no box is too small. */
export const manyScripts: Rows = rowsOfSmallMap(
  {
    claims: {
      english: "Security is indivisible, or it is nobody’s: so the “Istanbul” text of 1999 has it.",
      russian: {
        text: "Безопасность неделима: нельзя укреплять свою за счёт чужой.",
        fidelity: "quotation",
        voices: ["Лавров"],
      },
      greek: { text: "Η ασφάλεια είναι αδιαίρετη και αφορά όλους.", fidelity: "paraphrase", voices: ["Υπουργείο"] },
      arabic: {
        text: "أمن الدول لا يتجزأ، ولا يجوز (كما جاء عام 1999) تعزيزه على حساب الآخرين.",
        fidelity: "quotation",
        voices: ["لافروف"],
      },
      hebrew: { text: "הביטחון אינו ניתן לחלוקה בין מדינות NATO לאחרות.", fidelity: "compression" },
      japanese: {
        text: "安全保障は不可分であり、他国を犠牲にして強めてはならない。",
        fidelity: "quotation",
        voices: ["声明"],
      },
      thai: { text: "ความมั่นคงแบ่งแยกไม่ได้", fidelity: "interpretation" },
      hindi: { text: "सुरक्षा अविभाज्य है, किसी की क़ीमत पर नहीं।", fidelity: "quotation" },
      markup: { text: "<b>\"Not bold\"</b> & <script>alert('no')</script>", implicit: true },
      long: "Sicherheitsgarantiezusammenarbeitsvereinbarungsentwurfsverhandlungen went on.",
    },
    relations: [
      { key: "first", premises: "russian greek", kind: "support", target: "english" },
      { premises: "arabic", kind: "attack", target: "english" },
      { premises: "hebrew", kind: "attack", target: "first" },
      { premises: "japanese", kind: "support", target: "arabic" },
      { premises: "thai hindi", kind: "support", target: "russian" },
      { premises: "markup", kind: "unless", target: "english" },
      { premises: "long", kind: "unknown", target: "markup" },
    ],
  },
  0x402,
);

const WITNESSES = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];

/** Twelve premises that only hold together; the first also attacks the last, too far away for a line: to see stubs by. */
export const farApart: Rows = rowsOfSmallMap(
  {
    claims: {
      all: "All twelve witnesses agree that the package was meant as a whole.",
      ...Object.fromEntries(
        WITNESSES.map((nth) => [nth, `The ${nth} witness says so of all of the talks that went on in public view.`]),
      ),
    },
    relations: [
      { premises: WITNESSES.join(" "), kind: "support", target: "all" },
      { premises: "first", kind: "attack", target: "twelfth" },
    ],
  },
  0x403,
);
