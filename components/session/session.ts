import type { Deed } from "@/lib/access";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import type { Fate } from "@/lib/argument/history/compared";
import type { Refusal } from "@/lib/argument/refusal";
import type { Id } from "@/lib/argument/rows";
import type { Written } from "@/lib/argument/written";
import type { Content } from "@/lib/text/content";
import type { Presence } from "./presence";
import type { TalkFacts } from "./talk";

/** How a map stands with its server. `waiting` counts commands that are not yet acknowledged. */
export type Status =
  | { readonly kind: "saved" }
  | { readonly kind: "saving"; readonly waiting: number }
  | { readonly kind: "offline"; readonly waiting: number };

/** Something of mine that did not come to be, or came to be over what somebody else had written; told in a sentence. */
export interface Notice {
  readonly id: string;
  readonly refusal: Refusal;
  /** Whether it was done all the same. */
  readonly isDone: boolean;
  /** What was meant, in words that follow "You"; empty where it was refused at once, before it was shown. */
  readonly told: string;
  /** The words of mine that are not there now, or stand in place of somebody else's. */
  readonly written: readonly Written[];
}

/** How a map is shown: as it is, with all that is suggested for it, or with what this person suggests, who goes on doing so. */
export type Look = "map" | "proposed" | "suggesting";

/** What a session knows of its map: confirmed rows with the pending commands decided over them. */
export interface KeptState {
  readonly map: ArgumentMap;
  /** The seq up to which the map is confirmed. */
  readonly seq: number;
  readonly status: Status;
  /** Ids of rows touched by commands that are not yet acknowledged. */
  readonly unsent: ReadonlySet<Id>;
  readonly notices: readonly Notice[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Who made the last change of `map` (as events name them), whether it was made in this window, and the row that it touched first. */
  readonly lastChange: { readonly byMe: boolean; readonly actor: string; readonly id: Id } | null;
  /** What this person may do with the map now. */
  readonly can: readonly Deed[];
}

/** What a session shows: the map, in the look that was asked for. */
export interface SessionState extends KeptState {
  readonly look: Look;
  /** Whether this person may decide what is suggested: `can` holds editing for whoever suggests, too. */
  readonly mayDecide: boolean;
  /** The map without what is only suggested; `map` itself where it is looked at as it is. */
  readonly kept: ArgumentMap;
  /** What would become of claims and relations, where what is suggested is shown. */
  readonly proposed: ReadonlyMap<Id, Fate>;
}

export type Outcome =
  | { readonly ok: true; readonly commandId: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** One map that is open in this window, as it is. */
export interface KeptSession {
  readonly mapId: Id;
  /** What this person may do with the map now. */
  readonly can: readonly Deed[];
  /** This person, by the id that the log of the map names them by. */
  readonly me: { readonly id: string; readonly name: string };
  /** Who else is at the map. */
  readonly presence: Presence;
  getState(): KeptState;
  subscribe(listener: () => void): () => void;
  /** Decides at once, shows the result at once, and sends it. The actions are one undo step. */
  run(actions: readonly Action[], contents?: readonly Content[]): Outcome;
  /** Tells this person that they may read the map and no more. */
  refuseToChange(): void;
  /** Tells this person why what they meant is not done. */
  refuse(refusal: Refusal): Outcome;
  undo(): Outcome | null;
  redo(): Outcome | null;
  /** The text of a source version by its hash; fetched once and kept. Rejects when it cannot be had. */
  content(sha256: string): Promise<Content>;
  /** Who talks about the map, and how far this person has read there; null when the server cannot tell now. */
  talk(): Promise<TalkFacts | null>;
  /** Keeps how far this person has read: by thread, the order of the last comment seen. */
  keepSeen(seen: Readonly<Record<Id, string>>): void;
  dismiss(noticeId: string): void;
  close(): void;
}

/** One map that is open in this window, where changes can be suggested instead of made. */
export interface Session extends KeptSession {
  getState(): SessionState;
  /** Shows the map in another look. */
  lookAt(look: Look): void;
}
