"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { uuidv7 } from "uuidv7";
import { type StoreApi, useStore } from "zustand";
import type { Session, SessionState } from "@/components/session/session";
import { useIsNarrow } from "@/components/ui/width";
import type { Deed } from "@/lib/access";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import type { Content } from "@/lib/text/content";
import type { ContentsStore } from "./contents";
import type { Desk, DeskStore } from "./desk";
import type { SourcePanes } from "./source-panes";
import type { Told, View, ViewStore } from "./view";

/** All that one open map consists of in this window. */
export interface Workspace {
  readonly session: Session;
  readonly desk: DeskStore;
  readonly view: ViewStore;
  readonly contents: ContentsStore;
  readonly panes: SourcePanes;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The open map. Throws outside a workspace. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("no workspace around this component");
  return workspace;
}

/** Session and desk as the components in a Deferred see them. */
export type SeenStore = StoreApi<{ readonly session: SessionState; readonly desk: Desk }>;

/** See {@link SeenStore}; null outside a Deferred, where both are seen as they are now. */
export const Seen = createContext<SeenStore | null>(null);

/** A part of the session's state; `read` must give the same value for the same state. */
export function useSession<T>(read: (state: SessionState) => T): T {
  const { session } = useWorkspace();
  const seen = useContext(Seen);
  const get = () => read(seen ? seen.getState().session : session.getState());
  return useSyncExternalStore((seen ?? session).subscribe, get, get);
}

/** The map. */
export function useMap(): ArgumentMap {
  return useSession(({ map }) => map);
}

/** The map without what is only suggested: what is taken out of the house. */
export function useKeptMap(): ArgumentMap {
  return useSession(({ kept }) => kept);
}

/** Whether this person may do this with the map now. */
export function useMay(deed: Deed): boolean {
  const { session } = useWorkspace();
  const read = () => session.can.includes(deed);
  return useSyncExternalStore(session.subscribe, read, read);
}

/** Whether this person may bring texts, and work on them: that cannot be suggested. */
export function useMayBring(): boolean {
  const isSuggesting = useSession(({ look }) => look === "suggesting");
  return useMay("edit") && !isSuggesting;
}

/** A part of the desk; `select` must give the same value for the same desk. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  const { desk } = useWorkspace();
  const seen = useContext(Seen);
  const get = () => select(seen ? seen.getState().desk : desk.getState());
  return useSyncExternalStore((seen ?? desk).subscribe, get, get);
}

/** A part of the view; `select` must give the same value for the same view. */
export function useView<T>(select: (view: View) => T): T {
  return useStore(useWorkspace().view, select);
}

/** Which pane fills the screen now; on a narrow one, one always does. */
export function useFills(): View["fills"] {
  const fills = useView((at) => at.fills);
  const narrow = useView((at) => at.narrow);
  return useIsNarrow() ? narrow : fills;
}

/** The content of a hash; null until it has been loaded. */
export function useContent(sha256: string | null): Content | null {
  return useStore(useWorkspace().contents, ({ loaded }) => (sha256 === null ? null : (loaded.get(sha256) ?? null)));
}

/** Carries actions out; what is refused is told by the session. The id of the command, or null. */
export function run({ session }: Workspace, ...actions: readonly Action[]): string | null {
  const outcome = session.run(actions);
  return outcome.ok ? outcome.commandId : null;
}

/** Says something at the lower left, with an offer to take a command back, or to do something else. */
export function tell(
  { view }: Pick<Workspace, "view">,
  text: string,
  undo: string | null = null,
  act: Told["act"] = null,
): void {
  const key = uuidv7();
  view.setState(({ told }) => ({ told: [...told.slice(-2), { key, text, undo, act }] }));
}

/** Carries actions out that take something away, and offers to bring it back. */
export function runWithUndo(workspace: Workspace, text: string, ...actions: readonly Action[]): void {
  const commandId = run(workspace, ...actions);
  if (commandId) tell(workspace, text, commandId);
}

/** Takes the last step back; a notice that offered the same goes with it. */
export function undoLast({ session, view }: Pick<Workspace, "session" | "view">): void {
  const outcome = session.undo();
  if (outcome?.ok) view.setState(({ told }) => ({ told: told.filter(({ undo }) => undo === null) }));
}
