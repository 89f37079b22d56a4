import { type ArgumentMap, all, find, referring } from "@/lib/argument/argument-map";
import { claimAtEnd } from "@/lib/argument/graph";
import { subjectWords } from "@/lib/argument/history/telling-talk";
import type { Comment, Id, Thread } from "@/lib/argument/rows";
import { byAge, commentsIn, momentOf } from "@/lib/argument/talk";

/** One thing that somebody said of a map or a part of it. */
export interface ReportedComment {
  readonly id: Id;
  /** "Comment by Ann Lee, 17 November 2026, on the step from 2 to 1", "Answer by Bo Hall, 18 November 2026". */
  readonly by: string;
  readonly text: string;
}

/** What was said of a map, each where a report tells of its subject. */
export interface ReportedTalk {
  /** By claim: what was said of it, of the steps that lead to it, and of passages that it rests on. */
  readonly underClaims: ReadonlyMap<Id, readonly ReportedComment[]>;
  /** What was said of the map, of texts, of passages that no claim rests on, and of what is gone. */
  readonly elsewhere: readonly ReportedComment[];
}

/**
 * The open talk of a map: what is resolved has done its work, and is left out. `talkers` are names by person; `claims` are
 * those that are told of, and what was said of other claims is left out with them.
 */
export function reportedTalk(
  map: ArgumentMap,
  talkers: ReadonlyMap<string, string>,
  claims: ReadonlySet<Id>,
): ReportedTalk {
  const underClaims = new Map<Id, ReportedComment[]>();
  const elsewhere: ReportedComment[] = [];
  for (const thread of all(map, "threads").sort(byAge)) {
    if (thread.resolved) continue;
    const homes = claimsOf(map, thread);
    const home = homes.find((id) => claims.has(id));
    const said = reportedThread(map, thread, talkers);
    if (home !== undefined) underClaims.set(home, [...(underClaims.get(home) ?? []), ...said]);
    else if (homes.length === 0) elsewhere.push(...said);
  }
  return { underClaims, elsewhere };
}

/** The claims under which a report would tell of what a thread is about; none where it belongs to no claim. */
function claimsOf(map: ArgumentMap, { kind, about }: Thread): Id[] {
  switch (kind) {
    case "claims":
      return find(map, kind, about) ? [about] : [];
    case "relations": {
      const relation = find(map, kind, about);
      return [relation && claimAtEnd(map, relation)].filter((id) => id != null);
    }
    case "spans":
      return find(map, kind, about) ? referring(map, "anchors", "spanId", about).map(({ claimId }) => claimId) : [];
    case "sources":
    case "maps":
      return [];
    default:
      return kind satisfies never;
  }
}

function reportedThread(map: ArgumentMap, thread: Thread, talkers: ReadonlyMap<string, string>): ReportedComment[] {
  const told = commentsIn(map, thread.id).filter(({ withdrawn }) => !withdrawn);
  // Under a claim it need not be said what a comment on the claim is about.
  const isUnderItself = thread.kind === "claims" && find(map, "claims", thread.about) !== undefined;
  const about = isUnderItself ? "" : `, on ${subjectWords(map, thread)}`;
  return told.map((comment, i) => ({
    id: comment.id,
    by: `${i === 0 ? "Comment" : "Answer"} by ${saidBy(comment, talkers)}${i === 0 ? about : ""}`,
    text: comment.text,
  }));
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

function saidBy({ id, author }: Comment, talkers: ReadonlyMap<string, string>): string {
  const name = author === null ? "somebody elsewhere" : (talkers.get(author) ?? "somebody");
  const moment = momentOf(id);
  return moment ? `${name}, ${DAY.format(moment)}` : name;
}
