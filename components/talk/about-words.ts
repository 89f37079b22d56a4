import type { Commenting } from "@/components/workspace/commenting";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { beginning } from "@/lib/argument/history/words";
import { quoteOf } from "@/lib/text/extent";

/** What somebody is about to say something of, in words that follow "Comment on". */
export function aboutWords(map: ArgumentMap, about: Commenting): string {
  switch (about.kind) {
    case "words":
      return `“${beginning(quoteOf(about.words.plain, about.words.extent))}”`;
    case "maps":
      return "the map";
    case "sources":
      return `the text “${beginning(find(map, "sources", about.id)?.title ?? "")}”`;
    case "spans":
      return "this passage";
    case "relations":
      return "this relation";
    case "claims":
      return `claim ${find(map, "claims", about.id)?.number ?? ""}`;
    default:
      return about satisfies never;
  }
}

/** Whether what somebody is about to say something of is this. */
export function isAbout(commenting: Commenting | null, about: Commenting): boolean {
  if (!commenting || about.kind === "words" || commenting.kind === "words") return commenting === about;
  return commenting.kind === about.kind && commenting.id === about.id;
}
