import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import type { Piece } from "@/lib/argument/sentences";
import { type Extract, extracted } from "@/lib/drawing/printed";
import { decimal } from "@/lib/drawing/shape";
import { escapeText } from "@/lib/drawing/svg";
import type { Theme } from "@/lib/drawing/theme";
import type { Content } from "@/lib/text/content";
import type { ReportedComment } from "../comments";
import { LEFT_OUT } from "../losses";
import { type Quotation, quotedFrom } from "../quotation";
import type { Report, ReportedClaim } from "../report";
import { colourRules, mapParts } from "./map-parts";
import { pageScript, pageStyle } from "./page-code";
import { pageTexts } from "./texts";

/** What a page is made of. */
export interface PageParts {
  readonly map: ArgumentMap;
  readonly extract: Extract;
  readonly report: Report;
  readonly contents: ReadonlyMap<string, Content>;
  /** The colours by day and by night. */
  readonly themes: { readonly light: Theme; readonly dark: Theme };
  /** What the page does not hold whatever it is made of, a sentence each; what it finds missing itself joins them. */
  readonly losses: readonly string[];
}

/** A page as a file, and what of the map it does not hold. */
export interface WrittenPage {
  readonly html: string;
  readonly losses: readonly string[];
}

/** Rows of reasons are at most this wide, in px. */
const ROW = 1500;

/**
 * A map as one page that needs nothing but a browser: the map, its claims in words, and its texts. Nothing in it is ever
 * asked from elsewhere, and nothing runs but the script that is named by its hash. Same parts, same bytes.
 */
export function writePage(parts: PageParts): WrittenPage {
  const { map, extract, report, contents, themes } = parts;
  const drawing = extracted(map, { ...extract, folded: new Set() }, ROW);
  const { svg, data } = mapParts(map, drawing);
  const texts = pageTexts(map, contents, extract.claims);
  const losses = [...lossesOf(texts.missing), ...parts.losses];
  const style = `${coloursOf(themes)}\n${pageStyle}`;
  const { x, y, width, height } = data.bounds;
  const html = [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Warrant">',
    `<title>${escapeText(report.title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    '<body data-shown="claims">',
    headHtml(report),
    "<main>",
    '<section class="map" aria-label="Map">',
    `<svg id="map" role="group" aria-label="${escapeText(mapName(report))}" viewBox="${[x, y, width, height].map(decimal).join(" ")}">`,
    svg,
    "</svg>",
    "</section>",
    '<div class="side">',
    claimsHtml(report, texts.marked, losses),
    `<section class="texts" tabindex="-1" aria-label="Texts"><h2>Texts</h2>\n${texts.html || "<p>This map has no texts.</p>"}</section>`,
    "</div>",
    "</main>",
    `<script type="application/json" id="data">${jsonHtml(data)}</script>`,
    `<script>${pageScript}</script>`,
    "</body>",
    "</html>\n",
  ].join("\n");
  return { html, losses };
}

function lossesOf(missing: readonly string[]): string[] {
  return missing.map((title) => `The text of “${title}” is not at hand, and so not in the page.`);
}

function mapName({ claims, title }: Report): string {
  return `${title}: a map of ${claims.length} ${claims.length === 1 ? "claim" : "claims"}. Arrow keys go from claim to claim.`;
}

function coloursOf({ light, dark }: PageParts["themes"]): string {
  const [day, night] = [`color-scheme:light;${colourRules(light)}`, `color-scheme:dark;${colourRules(dark)}`];
  return `:root{${day}}\n@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${night}}}\n@media screen{:root[data-theme=dark]{${night}}}`;
}

/** Nothing is loaded, nothing is sent; what may run and what may look are named by what they are. */
function policy(style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(pageScript)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`;
}

/** JSON as it may stand in a page: nothing in it can end the element. */
function jsonHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

const BUTTONS = [
  ["fold", "Fold", "Fold or unfold what leads to the chosen claim (Space)"],
  ["focus", "Focus", "Show only what leads to the chosen claim (F)"],
  ["all", "Show all", "Show the whole map again (Escape)"],
  ["out", "−", "Smaller (−)"],
  ["in", "+", "Larger (+)"],
  ["fit", "Fit", "The whole map in view (0)"],
  ["theme", "Light or dark", "Change between light and dark"],
  ["print", "Print", "Print this page"],
] as const;

function headHtml({ title, stamp }: Report): string {
  const buttons = BUTTONS.map(
    ([id, words, told]) => `<button type="button" id="${id}" title="${told}">${words}</button>`,
  );
  const tabs = [
    ["map", "Map"],
    ["claims", "Claims"],
    ["texts", "Texts"],
  ].map(([id, words]) => `<button type="button" data-show="${id}" aria-pressed="${id === "claims"}">${words}</button>`);
  return [
    "<header>",
    `<div class="title"><h1 dir="auto">${escapeText(title)}</h1>${stamp ? `<p dir="auto">${escapeText(stamp)}</p>` : ""}</div>`,
    '<search><input type="search" id="find" aria-label="Find in claims and texts" placeholder="Find" autocomplete="off"><output id="found" aria-live="polite"></output></search>',
    `<div class="tools" role="group" aria-label="Map">${buttons.join("")}</div>`,
    `<div class="tabs" role="group" aria-label="What is shown">${tabs.join("")}</div>`,
    "</header>",
  ].join("\n");
}

function claimsHtml(report: Report, marked: ReadonlySet<Id>, losses: readonly string[]): string {
  const { claims, questions, sources, comments } = report;
  return [
    '<section class="claims" tabindex="-1" aria-label="Claims"><h2>Claims</h2>',
    `<ol>${claims.map((claim) => claimHtml(claim, marked)).join("\n")}</ol>`,
    listed(
      "Open questions",
      questions.map(({ step, question }) => escapeText(`${question} (${step})`)),
    ),
    listed("Sources", sources.map(escapeText)),
    listed("Comments", (comments ?? []).map(said)),
    listed(LEFT_OUT, losses.map(escapeText)),
    "</section>",
  ].join("\n");
}

function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `<h3>${title}</h3><ul>${lines.map((line) => `<li dir="auto">${line}</li>`).join("")}</ul>`;
}

function said({ by, text }: ReportedComment): string {
  return `<span class="soft">${escapeText(by)}:</span> ${escapeText(text)}`;
}

function claimHtml(claim: ReportedClaim, marked: ReadonlySet<Id>): string {
  const { number, text, isImplicit, label, sentences, quotations, note, comments } = claim;
  const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
  const quotes = quotations.map((quotation) => quotedHtml(quotation, marked.has(quotation.spanId)));
  return [
    `<li id="claim-${number}" data-claim="${number}">`,
    `<button type="button" class="name" dir="auto"><span class="number">${number}</span> ${isImplicit ? `<i>${escapeText(text)}</i>` : escapeText(text)}${told ? ` <span class="soft">(${escapeText(told)})</span>` : ""}</button>`,
    ...(sentences.length > 0 ? [`<p>${sentences.map((pieces) => pieces.map(pieceHtml).join("")).join(" ")}</p>`] : []),
    ...quotes,
    ...(note.trim() ? [`<p class="note" dir="auto">${escapeText(note)}</p>`] : []),
    ...comments.map((comment) => `<p class="note" dir="auto">${said(comment)}</p>`),
    "</li>",
  ].join("");
}

function pieceHtml(piece: Piece): string {
  return typeof piece === "string" ? escapeText(piece) : `<a href="#claim-${piece.number}">${piece.number}</a>`;
}

function quotedHtml(quotation: Quotation, isMarked: boolean): string {
  const { spanId, words } = quotation;
  const from = escapeText(quotedFrom(quotation));
  const button = isMarked ? ` <button type="button" class="link" data-span="${spanId}">In the text</button>` : "";
  return `<blockquote dir="auto">“<span class="quoted">${escapeText(words)}</span>” <span class="soft">(${from})</span>${button}</blockquote>`;
}
