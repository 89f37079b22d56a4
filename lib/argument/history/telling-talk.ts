import { type ArgumentMap, find } from "../argument-map";
import type { Comment, Id, Thread } from "../rows";
import { plainWords, stepWords } from "../sentences";
import { isTask } from "../talk";
import { come, gone, type Happened, type Updated, updated } from "./happened";
import { beginning, eachOr, saying } from "./words";

/** What was said of the map, and which moments were named. */
export function tellTalk(happened: Happened): string[] {
  return [...comments(happened), ...threads(happened), ...versions(happened)];
}

function comments(happened: Happened): string[] {
  const { before, after } = happened;
  const isNew = ({ threadId }: Comment) => !find(before, "threads", threadId);
  const about = (comment: Comment) => subjectOf(happened, comment.threadId);
  const said = come(happened, "comments");
  const changes = updated(happened, "comments", "text", "mentions", "withdrawn").flatMap(({ id, set }) => {
    const comment = find(after, "comments", id);
    return comment ? [{ comment, isTaken: set.withdrawn === true }] : [];
  });
  return [
    ...eachOr(
      said,
      (comment) =>
        `${isNew(comment) ? "commented on" : "answered a comment on"} ${about(comment)}${saying(comment.text)}`,
      (count) => `wrote ${count} comments`,
    ),
    ...changes.map(({ comment, isTaken }) => `${isTaken ? "took away" : "reworded"} a comment on ${about(comment)}`),
    ...gone(happened, "comments").map((comment) => `took back a comment on ${about(comment)}`),
  ];
}

function threads(happened: Happened): string[] {
  const tasks = come(happened, "threads").filter(isTask);
  return [
    ...tasks.map(({ id }) => `made a task of ${subjectOf(happened, id)}`),
    ...updated(happened, "threads", "resolved").map(
      ({ id, set }) => `${set.resolved ? "resolved" : "reopened"} the talk about ${subjectOf(happened, id)}`,
    ),
    ...updated(happened, "threads", "person", "due").flatMap((change) => task(change, happened)),
  ];
}

/** How a thread became a task, or what was changed of one. */
function task({ id, set }: Updated<"threads">, happened: Happened): string[] {
  const [was, is] = [find(happened.before, "threads", id), find(happened.after, "threads", id)];
  if (!was || !is) return [];
  const about = subjectOf(happened, id);
  if (!isTask(was)) return [`made a task of ${about}${is.due ? `, until ${is.due}` : ""}`];
  if (!isTask(is)) return [`made ${about} no task any more`];
  return [
    ...(set.person === undefined
      ? []
      : [`${is.person ? "gave to another" : "left open who sees to"} the task about ${about}`]),
    ...(set.due === undefined ? [] : [`set ${is.due ? `${is.due} as the` : "no"} day for the task about ${about}`]),
  ];
}

function versions(happened: Happened): string[] {
  return [
    ...come(happened, "versions").map(({ name }) => `named a version “${beginning(name)}”`),
    ...updated(happened, "versions", "name").map(
      ({ was, set }) => `renamed the version “${beginning(was.name ?? "")}” to “${beginning(set.name ?? "")}”`,
    ),
    ...gone(happened, "versions").map(({ name }) => `took the name “${beginning(name)}” off a version`),
  ];
}

function subjectOf({ before, after }: Happened, threadId: Id): string {
  const thread = find(after, "threads", threadId) ?? find(before, "threads", threadId);
  return thread ? subjectWords(after, thread) : "something";
}

/** What a thread is about, in words: "3", "the step from 2 to 1", “words of a passage”, "the map". */
export function subjectWords(map: ArgumentMap, thread: Thread): string {
  const { kind, about, words } = thread;
  const quoted = `“${beginning(words)}”`;
  switch (kind) {
    case "maps":
      return "the map";
    case "sources":
      return `the text “${beginning(find(map, kind, about)?.title ?? words)}”`;
    case "spans":
      return quoted;
    case "claims": {
      const claim = find(map, kind, about);
      return claim ? String(claim.number) : quoted;
    }
    case "relations": {
      const relation = find(map, kind, about);
      return relation ? plainWords(stepWords(map, relation)) : quoted;
    }
    default:
      return kind satisfies never;
  }
}
