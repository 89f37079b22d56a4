"use client";

import { useState } from "react";
import { PanelFrame } from "@/components/panels/PanelFrame";
import { Segmented } from "@/components/ui/Segmented";
import type { Commenting } from "@/components/workspace/commenting";
import { useMap, useMay, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { all, find } from "@/lib/argument/argument-map";
import type { Id, Thread } from "@/lib/argument/rows";
import { byAge, isListed, TALK_FILTERS, type TalkFilter } from "@/lib/argument/talk";
import { aboutWords } from "./about-words";
import { NewTalk } from "./TalkSection";
import { ThreadCard } from "./ThreadCard";
import { markSeen, useUnreadCount } from "./talk-state";
import "./talk.css";

const FILTER_NAMES: Readonly<Record<TalkFilter, string>> = {
  open: "Open",
  mine: "Mine",
  mentions: "Mentions me",
  resolved: "Resolved",
};

const NONE: Readonly<Record<TalkFilter, string>> = {
  open: "Nothing is being talked over. Pick a claim, a relation or a passage and press M, or select words.",
  mine: "No open comment of yours, and no task for you.",
  mentions: "No open comment names you with an @.",
  resolved: "Nothing has been resolved yet.",
};

/** All that was said of the map and its parts, sifted; threads whose subject is gone stay here. */
export function TalkPanel() {
  const soughtId = useView((at) => at.thread);
  return <AllTalk key={soughtId} soughtId={soughtId} />;
}

function AllTalk({ soughtId }: { readonly soughtId: Id | null }) {
  const { session, view } = useWorkspace();
  const map = useMap();
  const [filter, setFilter] = useState<TalkFilter>(find(map, "threads", soughtId)?.resolved ? "resolved" : "open");
  const unread = useUnreadCount();
  const threads = all(map, "threads").sort(byAge).reverse();
  const listed = (one: TalkFilter) => threads.filter((thread) => isListed(map, thread, one, session.me.id));
  const shown = listed(filter);
  const options = TALK_FILTERS.map((value) => ({ value, name: `${FILTER_NAMES[value]} ${listed(value).length}` }));
  return (
    <PanelFrame
      title="Comments"
      about={unread > 0 ? `${unread} unread` : ""}
      onClose={() => view.setState({ listing: null, commenting: null })}
    >
      <section className="sec first roomy talk">
        <Segmented label="Which comments" value={filter} options={options} onChange={setFilter} />
        <Beginning />
        {unread > 0 && (
          <button type="button" className="word-btn" onClick={() => markSeen(session, map, threads)}>
            Take all as read
          </button>
        )}
      </section>
      <section className="sec talk" aria-label={FILTER_NAMES[filter]}>
        {shown.length === 0 && <p className="hint">{NONE[filter]}</p>}
        <Threads key={filter} threads={shown} soughtId={soughtId} />
      </section>
    </PanelFrame>
  );
}

/** So many threads are shown at once. */
const AT_ONCE = 30;

interface ThreadsProps {
  readonly threads: readonly Thread[];
  /** One that is to be shown, however far down it stands. */
  readonly soughtId: Id | null;
}

function Threads({ threads, soughtId }: ThreadsProps) {
  const [shown, setShown] = useState(Math.max(AT_ONCE, threads.findIndex(({ id }) => id === soughtId) + 1));
  return (
    <>
      {threads.slice(0, shown).map((thread) => (
        <ThreadCard key={thread.id} thread={thread} tellsSubject />
      ))}
      {threads.length > shown && (
        <button type="button" className="word-btn" onClick={() => setShown(shown + AT_ONCE)}>
          Show more
        </button>
      )}
    </>
  );
}

/** A field for what somebody asked to comment on; without a wish, for the map. */
function Beginning() {
  const { session } = useWorkspace();
  const map = useMap();
  const commenting = useView((at) => at.commenting);
  const mayComment = useMay("comment");
  if (!mayComment) return null;
  const about: Commenting = commenting ?? { kind: "maps", id: session.mapId };
  const words = aboutWords(map, about);
  return (
    <>
      {about.kind !== "maps" && <p className="subject">Comment on {words}</p>}
      <NewTalk
        key={about.kind === "words" ? words : about.id}
        about={about}
        placeholder={about.kind === "maps" ? "Comment on the map…" : "What do you want to say?"}
      />
    </>
  );
}
