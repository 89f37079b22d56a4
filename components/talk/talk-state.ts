"use client";

import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Session } from "@/components/session/session";
import type { Talker } from "@/components/session/talk";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import type { Id, Thread } from "@/lib/argument/rows";
import { commentsIn, unreadIn } from "@/lib/argument/talk";

/** What is known beside the rows of who talks about a map, and how far this person has read. */
interface TalkState {
  readonly people: readonly Talker[];
  /** The order of the last comment seen, by thread. */
  readonly seen: ReadonlyMap<Id, string>;
  /** Whether the server has told; before, nothing counts as unread. */
  readonly isTold: boolean;
}

const stores = new WeakMap<Session, StoreApi<TalkState>>();

/** The talk of an open map, asked for when it is first looked at. */
function talkOf(session: Session): StoreApi<TalkState> {
  const known = stores.get(session);
  if (known) return known;
  const store = createStore<TalkState>(() => ({ people: [], seen: new Map(), isTold: false }));
  stores.set(session, store);
  void ask(session, store);
  return store;
}

async function ask(session: Session, store: StoreApi<TalkState>): Promise<void> {
  const facts = await session.talk();
  if (!facts) return;
  store.setState(({ seen }) => ({
    people: facts.people,
    seen: new Map([...Object.entries(facts.seen), ...seen]),
    isTold: true,
  }));
}

/** The people of the map, by name. Somebody who has just come is asked for as soon as they say something. */
export function usePeople(): readonly Talker[] {
  const { session } = useWorkspace();
  const store = talkOf(session);
  const people = useStore(store, (at) => at.people);
  const isTold = useStore(store, (at) => at.isTold);
  const { comments } = useMap().tables;
  const authors = useMemo(() => [...new Set([...comments.values()].map(({ author }) => author))], [comments]);
  const stranger = authors.find((id) => id !== null && id !== session.me.id && !people.some((one) => one.id === id));
  const askedFor = useRef<string | null>(null);
  useEffect(() => {
    if (!isTold || !stranger || askedFor.current === stranger) return;
    askedFor.current = stranger;
    void ask(session, store);
  }, [isTold, stranger, session, store]);
  return people;
}

/** What somebody is called by whoever sits here. */
export function nameIn(people: readonly Talker[], id: string | null, me: string): string {
  if (id === me) return "You";
  return people.find((one) => one.id === id)?.name ?? (id === null ? "Somebody elsewhere" : "Somebody");
}

/** Tells of a thread how many comments of others have not been seen. */
export function useUnread(): (thread: Thread) => number {
  const { session } = useWorkspace();
  const map = useMap();
  const { seen, isTold } = useStore(talkOf(session));
  return (thread) => (isTold ? unreadIn(map, thread.id, session.me.id, seen.get(thread.id) ?? null).length : 0);
}

/** How many threads of the map hold something unread. */
export function useUnreadCount(): number {
  const map = useMap();
  const unread = useUnread();
  return all(map, "threads").filter((thread) => unread(thread) > 0).length;
}

/** Takes threads as read, up to what is said in them now. */
export function markSeen(session: Session, map: ArgumentMap, threads: readonly Thread[]): void {
  const store = talkOf(session);
  const { seen, isTold } = store.getState();
  if (!isTold) return;
  const news = threads.flatMap(({ id }) => {
    if (unreadIn(map, id, session.me.id, seen.get(id) ?? null).length === 0) return [];
    const last = commentsIn(map, id).at(-1);
    return last ? [[id, last.order] as const] : [];
  });
  if (news.length === 0) return;
  store.setState({ seen: new Map([...seen, ...news]) });
  session.keepSeen(Object.fromEntries(news));
}
