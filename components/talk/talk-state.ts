"use client";

import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Session } from "@/components/session/session";
import type { Talker } from "@/components/session/talk";
import { useKeptMap, useMap, useWorkspace } from "@/components/workspace/workspace-context";
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
  /** Who was not known when last asked for: in the talk, and at the map. Guests are named only once they have said something. */
  readonly askedFor: string;
}

const stores = new WeakMap<Session, StoreApi<TalkState>>();

/** The talk of an open map, asked for when it is first looked at. */
function talkOf(session: Session): StoreApi<TalkState> {
  const known = stores.get(session);
  if (known) return known;
  const store = createStore<TalkState>(() => ({ people: [], seen: new Map(), isTold: false, askedFor: "" }));
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

/** The people of the map, by name. Whoever has come since is asked for, once, when they are at the map or in its talk. */
export function usePeople(): readonly Talker[] {
  const { session } = useWorkspace();
  const { tables } = useKeptMap();
  const store = talkOf(session);
  const { people, isTold } = useStore(store);
  const here = useStore(session.presence.others, ({ seats }) => [...seats.values()].map(({ person }) => person).join());
  const strangers = useMemo(() => {
    const known = new Set([null, "", session.me.id, ...people.map(({ id }) => id)]);
    const unknown = (met: readonly (string | null)[]) => [...new Set(met)].filter((id) => !known.has(id));
    return [unknown(namedIn(tables)), unknown(here.split(","))].join(";");
  }, [session, people, tables, here]);
  useEffect(() => {
    if (!isTold || strangers === ";" || store.getState().askedFor === strangers) return;
    store.setState({ askedFor: strangers });
    void ask(session, store);
  }, [isTold, strangers, session, store]);
  return people;
}

/** Who has said or suggested something in a map, or is to see to it; null for somebody of elsewhere. */
function namedIn({ threads, comments, suggestions }: ArgumentMap["tables"]): (string | null)[] {
  return [
    ...[...threads.values()].map(({ person }) => person),
    ...[...comments.values(), ...suggestions.values()].map(({ author }) => author),
  ];
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
