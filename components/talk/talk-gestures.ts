import { uuidv7 } from "uuidv7";
import type { Talker } from "@/components/session/talk";
import type { About, Commenting } from "@/components/workspace/commenting";
import { highlightOnly } from "@/components/workspace/source-gestures";
import { run, type Workspace } from "@/components/workspace/workspace-context";
import { find, get } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import type { Id, Thread } from "@/lib/argument/rows";
import { isThere, mentionsIn } from "@/lib/argument/talk";

/** Says something of something. Words are marked with it, and picked, so that the talk stands open beside them. */
export function beginTalk(workspace: Workspace, about: Commenting, text: string, people: readonly Talker[]): Id | null {
  if (about.kind !== "words") return sayOf(workspace, about, text, people);
  const { actions, pick } = highlightOnly(workspace.session.getState().map, about.words);
  const threadId = sayOf(workspace, { kind: "spans", id: pick.id }, text, people, actions);
  if (threadId) {
    workspace.desk.setState({ picked: pick, words: null });
    workspace.view.setState({ listing: null, closedFor: null });
  }
  return threadId;
}

function sayOf(
  workspace: Workspace,
  { kind, id }: About,
  text: string,
  people: readonly Talker[],
  before: readonly Action[] = [],
): Id | null {
  const threadId = uuidv7();
  const thread: Action = { type: "addThread", id: threadId, kind, about: id };
  return run(workspace, ...before, thread, comment(threadId, text, people)) ? threadId : null;
}

/** The action that says something in a thread; whoever it names with an @ is mentioned. */
export function comment(threadId: Id, text: string, people: readonly Talker[]): Action {
  return { type: "addComment", id: uuidv7(), threadId, text, mentions: mentioned(text, people) };
}

/** Those whom a text names; a comment names fifty at most. */
export function mentioned(text: string, people: readonly Talker[]): string[] {
  const members = people.filter(({ isMember }) => isMember);
  return [...new Set(mentionsIn(text, members))].slice(0, 50);
}

/** Shows what a thread is about, as far as it is still there, with the thread beside it. */
export function showSubject({ session, desk, view }: Workspace, { kind, about }: Thread): void {
  const { map } = session.getState();
  switch (kind) {
    case "claims":
    case "relations":
      desk.setState({ picked: { table: kind, id: about } });
      return view.setState({ narrow: "map", closedFor: null, listing: null });
    case "spans":
      desk.setState({ picked: { table: kind, id: about }, openTextId: get(map, kind, about).textId });
      return view.setState({ narrow: "source", closedFor: null, listing: null });
    case "sources": {
      const text = [...map.tables.sourceTexts.values()].findLast(({ sourceId }) => sourceId === about);
      if (text) desk.setState({ openTextId: text.id });
      return view.setState({ narrow: "source" });
    }
    case "maps":
      return;
    default:
      kind satisfies never;
  }
}

/** Shows a thread beside what it is about; where that has no panel or is gone, in the list of all. Whether there is such a thread. */
export function showThread(workspace: Workspace, threadId: Id): boolean {
  const { map } = workspace.session.getState();
  const thread = find(map, "threads", threadId);
  if (!thread) return false;
  const isStanding = !thread.resolved && isThere(map, thread);
  if (isStanding) showSubject(workspace, thread);
  if (!isStanding || thread.kind === "sources" || thread.kind === "maps") {
    workspace.view.setState({ listing: "talk", thread: threadId });
  }
  return true;
}

/** What a command to comment is about: the picked row that is still there; null where none is. */
export function pickedAbout({ session, desk }: Workspace): About | null {
  const { picked } = desk.getState();
  return picked && find(session.getState().map, picked.table, picked.id) ? { kind: picked.table, id: picked.id } : null;
}
