import type { Content } from "@/lib/text/content";
import { dropBlankPassages, toTranscript } from "./aif-adjust";
import { ARGDOWN, readArgdown } from "./argdown-read";
import { claimsAsWritten, writeArgdown } from "./argdown-write";
import { features } from "./feature";
import type { Format, TextFile } from "./format";
import { onlyCarriedTags } from "./only-carried-tags";
import { inOrderOf } from "./outline-order";
import { Reduction } from "./reduction";

/** Argdown: statements with what bears on them, and arguments reconstructed step by step. */
export const argdown: Format = {
  id: ARGDOWN,
  name: "Argdown",
  extensions: ["argdown", "ad", "adown"],
  keeps: features(
    ...(["title", "texts", "severalTexts", "versions", "blocks", "originals", "sourceTitles", "citations"] as const),
    ...(["stretches", "severalAnchors", "sharedSpans", "waiting", "bareSpans", "turns", "fidelity"] as const),
    ...(["exactWords", "implicit", "claimStrengths", "colours", "claimNotes", "linked", "sharedClaims"] as const),
    ...(["circles", "undercuts", "attacks", "rephrase", "preference", "conditions", "unknown"] as const),
    ...(["schemes", "roles", "relationStrengths", "relationNotes", "tags", "groups"] as const),
  ),
  partly: features(
    ...(["texts", "severalTexts", "versions", "blocks", "originals", "sourceTitles", "citations"] as const),
    ...(["stretches", "waiting", "bareSpans", "turns", "tags"] as const),
  ),
  note: "Of source texts only the words that claims are tied to are kept, as data; bold, italics and links last as long as the words that they stand in. What Argdown has no sign for stands in data under warrant.",
  recognise,
  read: readArgdown,
  write: ({ rows }, name) => [{ name: `${name}.argdown`, text: writeArgdown(rows) }],
  adjust: (file) => {
    const contents = new Map<string, Content>();
    const reduction = new Reduction(file, () => true, ARGDOWN);
    dropBlankPassages(reduction);
    if (reduction.rows.sources.length > 0) toTranscript(reduction, contents, "Passages");
    const tagged = onlyCarriedTags(reduction.done(contents));
    const ordered = inOrderOf(
      tagged.kept,
      claimsAsWritten(tagged.kept.rows).map(({ id }) => id),
    );
    return { kept: ordered.kept, losses: [...reduction.losses, ...tagged.losses, ...ordered.losses] };
  },
};

/** By its marks: front matter, titles before a colon, premises over a line of hyphens, signs at the beginning of lines. */
function recognise({ name, text }: TextFile): number {
  const isNamed = /\.(argdown|adown|ad)$/i.test(name);
  const marks = [
    /^\s*={3,}[ \t]*$/m,
    /^[ \t]*(\([0-9]+\)[ \t]*)?[[<][^\]>\n]+[\]>]:[ \t]/m,
    /^[ \t]*\([0-9]+\)[\s\S]*?^[ \t]*--/m,
    /^[ \t]*(<?[+_-]|[+_-]>|><)[ \t]*[[<]/m,
    /^#+ \S/m,
  ].filter((mark) => mark.test(text)).length;
  if (/^\s*[{]/.test(text) || /^\s*<(\?xml|!DOCTYPE|!--|[a-z]+[ />])/i.test(text)) return isNamed ? 0.3 : 0;
  return isNamed ? 0.9 : marks >= 2 ? 0.6 : marks === 1 ? 0.3 : 0;
}
