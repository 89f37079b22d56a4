import { plainWords } from "@/lib/argument/sentences";
import type { Figure } from "@/lib/drawing/shape";
import type { Theme } from "@/lib/drawing/theme";
import type { ReportedComment } from "./comments";
import { LEFT_OUT } from "./losses";
import { type Quotation, quotedFrom } from "./quotation";
import type { Report, ReportedClaim } from "./report";
import { escapedTex } from "./tex-words";
import { writeTikz } from "./tikz";

const PREAMBLE = String.raw`% Latin, Greek and Cyrillic letters are set by every LaTeX; for other scripts take XeLaTeX or LuaLaTeX and a font that has them.
\documentclass[a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \IfFileExists{t2aenc.def}{\usepackage[T2A,T1]{fontenc}}{\usepackage[T1]{fontenc}}
  \usepackage[utf8]{inputenc}
\else
  \usepackage{fontspec}
\fi
\usepackage[margin=25mm]{geometry}
\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
\usepackage{graphicx,xcolor,tikz}
\usepackage[hidelinks]{hyperref}
% One line of a figure: its greatest width, its size in points, its words.
\newsavebox\warrantbox
\newcommand\warrantline[3]{\savebox\warrantbox{\fontsize{#2}{#2}\selectfont\sffamily #3}%
  \ifdim\wd\warrantbox>#1\resizebox{#1}{\height}{\usebox\warrantbox}\else\usebox\warrantbox\fi}`;

/** A report in LaTeX, with the figure in TikZ, and at its end what it does not hold: a file that compiles by itself. */
export function writeLatex(report: Report, figure: Figure | null, theme: Theme, losses: readonly string[]): string {
  const { title, stamp, claims, questions, sources, comments } = report;
  return [
    PREAMBLE,
    `\\title{${escapedTex(title)}}`,
    "\\author{}",
    `\\date{${escapedTex(stamp ?? "")}}`,
    "\\begin{document}",
    "\\maketitle",
    ...(figure ? figureParts(figure, theme, report) : []),
    ...(claims.length > 0
      ? ["\\section*{Claims}", "\\begin{description}", ...claims.flatMap(claimParts), "\\end{description}"]
      : []),
    ...listed(
      "Open questions",
      questions.map(({ step, question }) => escapedTex(`${question} (${step})`)),
    ),
    ...listed("Sources", sources.map(escapedTex)),
    ...listed("Comments", (comments ?? []).map(said)),
    ...listed(LEFT_OUT, losses.map(escapedTex)),
    "\\end{document}",
    "",
  ].join("\n");
}

function figureParts(figure: Figure, theme: Theme, { title }: Report): string[] {
  return [
    "\\begin{figure}[htbp]",
    "\\centering",
    "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%",
    writeTikz(figure, theme),
    "}",
    `\\caption{${escapedTex(title)}}`,
    "\\label{fig:map}",
    "\\end{figure}",
  ];
}

function claimParts(claim: ReportedClaim): string[] {
  const { number, text, isImplicit, label, sentences, quotations, note, comments } = claim;
  const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
  const sentence = isImplicit ? `\\emph{${escapedTex(text)}}` : escapedTex(text);
  return [
    `\\item[${number}] ${sentence}${told ? ` (${escapedTex(told)})` : ""}`,
    ...(sentences.length > 0 ? ["", escapedTex(sentences.map(plainWords).join(" "))] : []),
    ...quotations.map(quoted),
    ...(note.trim() ? ["", escapedTex(note)] : []),
    ...comments.flatMap((comment) => ["", said(comment)]),
  ];
}

function quoted(quotation: Quotation): string {
  return `\\begin{quote}“${escapedTex(quotation.words)}” (${escapedTex(quotedFrom(quotation))})\\end{quote}`;
}

function said({ by, text }: ReportedComment): string {
  return `\\emph{${escapedTex(by)}:} ${escapedTex(text)}`;
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`\\section*{${title}}`, "\\begin{itemize}", ...lines.map((line) => `\\item ${line}`), "\\end{itemize}"];
}
