import { find } from "../argument-map";
import type { Outcome } from "../rows";
import { come, gone, type Happened, updated } from "./happened";
import { counted, saying } from "./words";

/** What was proposed, and what became of what had been proposed. What an accepted change did is told by what it did. */
export function tellSuggestions(happened: Happened): string[] {
  const proposed = come(happened, "proposals");
  const taken = proposed.length === 0 ? gone(happened, "proposals") : [];
  return [
    ...outcomes(happened),
    ...(proposed.length > 1
      ? [`suggested ${proposed.length} changes`]
      : proposed.map(({ words }) => `suggested${told(words)}`)),
    ...taken.map(({ words }) => `took a suggestion back${told(words)}`),
    ...updated(happened, "suggestions", "title").map(
      ({ set }) => `said what a suggestion is for${saying(set.title ?? "")}`,
    ),
  ];
}

const DONE: Readonly<Record<Outcome, string>> = {
  open: "reopened",
  accepted: "accepted",
  declined: "declined",
  withdrawn: "took back",
};

function outcomes(happened: Happened): string[] {
  const settled = updated(happened, "proposals", "outcome");
  const kinds = [...new Set(settled.map(({ set }) => set.outcome))];
  return kinds.flatMap((outcome) => {
    if (outcome === undefined) return [];
    const those = settled.filter(({ set }) => set.outcome === outcome);
    const [only] = those;
    const words = those.length === 1 && outcome !== "accepted" ? wordsOf(happened, only?.id) : "";
    return [`${DONE[outcome]} ${counted(those.length, "suggested change")}${words}`];
  });
}

function wordsOf({ after }: Happened, id: string | undefined): string {
  return told(find(after, "proposals", id)?.words ?? "");
}

/** The words of a change, whole and in one line, after a colon; nothing where it has none. */
function told(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line ? `: ${line}` : "";
}
