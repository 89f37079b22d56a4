"use client";

import { useState } from "react";
import type { About, Commenting } from "@/components/workspace/commenting";
import { useMap, useMay, useView, useWorkspace } from "@/components/workspace/workspace-context";
import type { Id } from "@/lib/argument/rows";
import { threadsAbout } from "@/lib/argument/talk";
import { aboutWords, isAbout } from "./about-words";
import { CommentField } from "./CommentField";
import { ThreadCard } from "./ThreadCard";
import { beginTalk } from "./talk-gestures";
import { usePeople } from "./talk-state";
import "./talk.css";

interface TalkSectionProps {
  readonly about: About;
  /** Other rows whose threads stand here too, such as the passages of a claim. */
  readonly also?: readonly Id[];
}

/** What was said of something that is picked, as a section of its panel, and a field for more. */
export function TalkSection({ about, also = [] }: TalkSectionProps) {
  const map = useMap();
  const [showsResolved, setShowsResolved] = useState(false);
  const mayComment = useMay("comment");
  const threads = [about.id, ...also].flatMap((id) => threadsAbout(map, id));
  const resolved = threads.filter((thread) => thread.resolved);
  const open = threads.filter((thread) => !thread.resolved);
  const shown = showsResolved ? threads : open;
  if (!mayComment && threads.length === 0) return null;
  return (
    <section className="sec talk">
      <h3>
        {open.length === 1 ? "Comment" : "Comments"}
        {resolved.length > 0 && (
          <span className="rest">
            <button
              type="button"
              className="all-groups"
              aria-expanded={showsResolved}
              onClick={() => setShowsResolved(!showsResolved)}
            >
              {resolved.length} resolved
            </button>
          </span>
        )}
      </h3>
      {shown.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} tellsSubject={thread.about !== about.id} />
      ))}
      {mayComment && (
        <NewTalk about={about} placeholder={open.length > 0 ? "Comment on something else…" : "Comment…"} />
      )}
    </section>
  );
}

interface NewTalkProps {
  readonly about: Commenting;
  readonly placeholder: string;
  readonly onDone?: () => void;
}

/** A field that begins a talk about something; it takes the keyboard when somebody asked to comment on that. */
export function NewTalk({ about, placeholder, onDone }: NewTalkProps) {
  const workspace = useWorkspace();
  const map = useMap();
  const people = usePeople();
  const commenting = useView((at) => at.commenting);
  const done = () => {
    workspace.view.setState({ commenting: null });
    onDone?.();
  };
  return (
    <CommentField
      label={`Comment on ${aboutWords(map, about)}`}
      placeholder={placeholder}
      draft={`on ${nameOf(about)}`}
      people={people}
      focus={isAbout(commenting, about) && commenting}
      onSay={(text) => {
        if (beginTalk(workspace, about, text, people)) done();
      }}
      onGiveUp={done}
    />
  );
}

function nameOf(about: Commenting): string {
  return about.kind === "words" ? `${about.words.text.id} ${about.words.extent.join()}` : about.id;
}
