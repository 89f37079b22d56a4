import { type ArgumentMap, find, referring } from "./argument-map";
import { type Comment, type Id, noRows, type Rows, SAID_OF_MAPS, type Thread } from "./rows";

/** The threads about each row, oldest first; found once for each state of the threads. */
const byRow = new WeakMap<object, ReadonlyMap<Id, readonly Thread[]>>();

/** The threads about a row of a map, or about the map itself, oldest first. */
export function threadsAbout(map: ArgumentMap, id: Id): readonly Thread[] {
  const { threads } = map.tables;
  const known = byRow.get(threads) ?? groupedByRow([...threads.values()]);
  byRow.set(threads, known);
  return known.get(id) ?? [];
}

function groupedByRow(threads: readonly Thread[]): ReadonlyMap<Id, readonly Thread[]> {
  const grouped = new Map<Id, Thread[]>();
  for (const thread of threads.toSorted(byAge)) {
    const beside = grouped.get(thread.about);
    if (beside) beside.push(thread);
    else grouped.set(thread.about, [thread]);
  }
  return grouped;
}

/** Compares threads by when they began, as far as their ids tell. */
export function byAge(a: Thread, b: Thread): number {
  return a.id < b.id ? -1 : 1;
}

/** When something was made, as its id tells by the clock of whoever made it; null where the id tells no time. */
export function momentOf(id: string): Date | null {
  // Version 7: 48 bits of milliseconds come first.
  if (id[14] !== "7") return null;
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

/** A map's rows without what was said of it or proposed for it: for those who look at the map alone, and for copies. */
export function withoutTalk(rows: Rows): Rows {
  return { ...rows, ...Object.fromEntries(SAID_OF_MAPS.map((table) => [table, noRows[table]])) };
}

/** How many threads about a row are not resolved. */
export function openThreads(map: ArgumentMap, id: Id): number {
  return threadsAbout(map, id).filter(({ resolved }) => !resolved).length;
}

/** What is said in a thread, in its order. */
export function commentsIn(map: ArgumentMap, threadId: Id): Comment[] {
  return referring(map, "comments", "threadId", threadId);
}

/** Whether somebody is to see to a thread, or it has a day. */
export function isTask({ person, due }: Thread): boolean {
  return person !== null || due !== null;
}

/** Whether what a thread is about is still in the map. */
export function isThere(map: ArgumentMap, { kind, about }: Thread): boolean {
  return find(map, kind, about) !== undefined;
}

/** Which threads are listed. */
export const TALK_FILTERS = ["open", "mine", "mentions", "resolved"] as const;
export type TalkFilter = (typeof TALK_FILTERS)[number];

/** Whether a thread is among those listed for somebody: mine are those that one began, or is to see to. */
export function isListed(map: ArgumentMap, thread: Thread, filter: TalkFilter, me: string): boolean {
  if (thread.resolved) return filter === "resolved";
  const comments = commentsIn(map, thread.id);
  switch (filter) {
    case "open":
      return true;
    case "mine":
      return thread.person === me || comments[0]?.author === me;
    case "mentions":
      return comments.some(({ mentions }) => mentions.includes(me));
    case "resolved":
      return false;
    default:
      return filter satisfies never;
  }
}

/** What others have said in a thread since somebody saw it; `seen` is the order of the last comment seen, null for none. */
export function unreadIn(map: ArgumentMap, threadId: Id, me: string, seen: string | null): Comment[] {
  return commentsIn(map, threadId).filter(
    ({ author, withdrawn, order }) => author !== me && !withdrawn && (seen === null || order > seen),
  );
}

/** The people whom a text names with an @, by their ids; a longer name goes before one that it begins with. */
export function mentionsIn(text: string, people: readonly { readonly id: string; readonly name: string }[]): string[] {
  return piecesOf(text, people).flatMap((piece) => (typeof piece === "string" ? [] : piece.ids));
}

/** A piece of a comment: words, or a name with its @ and those who bear it. */
export type CommentPiece = string | { readonly name: string; readonly ids: readonly string[] };

/** A comment's words, with the names in it told apart. */
export function piecesOf(
  text: string,
  people: readonly { readonly id: string; readonly name: string }[],
): CommentPiece[] {
  const names = [...new Set(people.map(({ name }) => name))]
    .filter((name) => name !== "")
    .sort((a, b) => b.length - a.length);
  const pieces: CommentPiece[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const name = names.find(
      (one) => text.startsWith(one, at + 1) && !/^[\p{L}\p{N}]/u.test(text.slice(at + 1 + one.length)),
    );
    if (name === undefined || at < from) continue;
    if (at > from) pieces.push(text.slice(from, at));
    pieces.push({ name, ids: people.filter((one) => one.name === name).map(({ id }) => id) });
    from = at + 1 + name.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
