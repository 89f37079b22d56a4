"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Talker } from "@/components/session/talk";
import { Icon } from "@/components/ui/icons";
import { run, tell, useMap, useMay, useWorkspace } from "@/components/workspace/workspace-context";
import type { Id, Thread } from "@/lib/argument/rows";
import { commentsIn, isTask } from "@/lib/argument/talk";
import { CommentField } from "./CommentField";
import { CommentView } from "./CommentView";
import { SubjectLine } from "./SubjectLine";
import { TaskLine } from "./TaskLine";
import { comment } from "./talk-gestures";
import { markSeen, usePeople, useUnread } from "./talk-state";

interface ThreadCardProps {
  readonly thread: Thread;
  /** Whether it says what it is about, where that is not what stands above. */
  readonly tellsSubject?: boolean;
}

/** What was said of something, with a field to answer, and what has become of it. What is shown here is read. */
export function ThreadCard({ thread, tellsSubject = false }: ThreadCardProps) {
  const workspace = useWorkspace();
  const map = useMap();
  const people = usePeople();
  const mayComment = useMay("comment");
  const comments = commentsIn(map, thread.id);
  const news = useNews(thread);
  const resolve = (resolved: boolean) => {
    const done = run(workspace, { type: "editThread", id: thread.id, set: { resolved } });
    if (done && resolved) tell(workspace, "Resolved. It stands among the resolved comments.", done);
  };
  return (
    <article
      id={cardId(thread.id)}
      className={thread.resolved ? "thread resolved" : "thread"}
      aria-label={labelOf(thread, news)}
    >
      {tellsSubject && <SubjectLine thread={thread} />}
      <ol className="comments">
        {comments.map((one, i) => (
          <CommentView key={one.id} comment={one} people={people} isNew={i >= comments.length - news} />
        ))}
      </ol>
      {isTask(thread) && <TaskLine thread={thread} people={people} />}
      {mayComment && (
        <div className="thread-foot">
          {thread.resolved ? (
            <button type="button" className="word-btn" onClick={() => resolve(false)}>
              Open it again
            </button>
          ) : (
            <Answering thread={thread} people={people} onResolve={() => resolve(true)} />
          )}
        </div>
      )}
    </article>
  );
}

/** The id of a thread's card on the page. */
export function cardId(threadId: Id): string {
  return `talk-${threadId}`;
}

function labelOf({ resolved }: Thread, news: number): string {
  const state = resolved ? "Resolved comments" : "Comments";
  return news > 0 ? `${state}, ${news} unread` : state;
}

/** How many of the last comments were unread when the card came, or came since; they are taken as read now. */
function useNews(thread: Thread): number {
  const { session } = useWorkspace();
  const map = useMap();
  const unread = useUnread()(thread);
  const [news, setNews] = useState(0);
  // Who looks elsewhere has not read it.
  const isLookedAt = useSyncExternalStore(onVisibility, () => !document.hidden);
  useEffect(() => {
    if (unread === 0 || !isLookedAt) return;
    setNews((before) => before + unread);
    markSeen(session, map, [thread]);
  }, [unread, isLookedAt, session, map, thread]);
  return news;
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}

interface AnsweringProps {
  readonly thread: Thread;
  readonly people: readonly Talker[];
  readonly onResolve: () => void;
}

function Answering({ thread, people, onResolve }: AnsweringProps) {
  const workspace = useWorkspace();
  const { me } = workspace.session;
  const takeOn = () => run(workspace, { type: "editThread", id: thread.id, set: { person: me.id } });
  return (
    <>
      <CommentField
        label="Answer"
        draft={`in ${thread.id}`}
        placeholder="Reply…"
        people={people}
        onSay={(text) => run(workspace, comment(thread.id, text, people))}
      />
      <div className="thread-acts">
        <button type="button" className="word-btn" onClick={onResolve}>
          <Icon name="check" /> Resolve
        </button>
        {!isTask(thread) && (
          <button type="button" className="word-btn" onClick={takeOn}>
            <Icon name="clock" /> Make it a task
          </button>
        )}
      </div>
    </>
  );
}
