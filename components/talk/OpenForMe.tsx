"use client";

import Link from "next/link";
import { PersonMenu } from "@/components/account/PersonMenu";
import { InBrowser } from "@/components/ui/InBrowser";
import { Mark } from "@/components/ui/icons";
import { Tooltips } from "@/components/ui/Tooltip";
import { nameOfMap } from "@/lib/argument/graph";
import { beginning } from "@/lib/argument/history/words";
import type { Subject } from "@/lib/argument/rows";
import { DueDay } from "./DueDay";
import { isPast } from "./times";
import "@/components/maps/maps.css";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";
import "./talk.css";

/** A talk that waits for somebody, in whatever map it is. */
export interface WaitingThread {
  readonly mapId: string;
  readonly title: string;
  readonly threadId: string;
  readonly kind: Subject;
  /** What it is about, as it was when the talk began. */
  readonly words: string;
  readonly first: string;
  /** Whether they are to see to it; otherwise they are named in it. */
  readonly isMine: boolean;
  /** YYYY-MM-DD; null for no day. */
  readonly due: string | null;
  readonly isUnread: boolean;
}

interface OpenForMeProps {
  readonly threads: readonly WaitingThread[];
  /** Whether these are all. */
  readonly isWhole: boolean;
  /** Who is signed in; null where there are no accounts. */
  readonly name: string | null;
}

/** What is open for whoever looks: tasks with the nearest day first, then talks that name them. */
export function OpenForMe({ threads, isWhole, name }: OpenForMeProps) {
  const mine = threads.filter(({ isMine }) => isMine);
  const named = threads.filter(({ isMine }) => !isMine);
  return (
    <Tooltips>
      <header className="topbar lineless">
        <Mark />
        <Link className="crumb" href="/maps">
          Maps
        </Link>
        <span className="grow" />
        {name !== null && <PersonMenu name={name} />}
      </header>
      <main className="home open-for-me">
        <div className="hh">
          <h1>Open for you</h1>
        </div>
        {threads.length === 0 && (
          <p className="none">
            Nothing is open for you. Tasks that are given to you, and comments that name you with an @, stand here.
          </p>
        )}
        <List heading="Tasks" threads={mine} />
        <List heading="Comments that name you" threads={named} />
        {!isWhole && <p className="none">Still more is open. It comes up here as these are done.</p>}
      </main>
    </Tooltips>
  );
}

function List({ heading, threads }: { readonly heading: string; readonly threads: readonly WaitingThread[] }) {
  if (threads.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 className="folder">{heading}</h2>
      <ul className="waiting-list">
        {threads.map((thread) => (
          <li key={thread.threadId}>
            <Link href={`/maps/${thread.mapId}#talk:${thread.threadId}`}>
              <span className="first" dir="auto">
                {beginning(thread.first) || "A comment that was taken away"}
                {thread.isUnread && <span className="new-mark">new</span>}
              </span>
              <Due due={thread.due} />
              <span className="of">
                {subject(thread)} in {nameOfMap(thread.title)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Due({ due }: { readonly due: string | null }) {
  // The server does not know what day it is where the reader sits.
  return due && <InBrowser>{() => <DueDay due={due} isLate={isPast(due, new Date())} />}</InBrowser>;
}

const NOUNS: Readonly<Record<Subject, string>> = {
  maps: "On the map",
  sources: "On the text",
  spans: "On the passage",
  claims: "On the claim",
  relations: "On the relation",
};

function subject({ kind, words }: WaitingThread): string {
  return words === "" ? NOUNS[kind] : `${NOUNS[kind]} “${words}”`;
}
