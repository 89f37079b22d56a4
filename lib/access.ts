import type { Change } from "./argument/change";
import type { Action, ActionType } from "./argument/command";
import type { Proposal } from "./argument/rows";

/** What somebody is to a map, from the least to the most. */
export const ROLES = ["viewer", "commenter", "editor", "owner"] as const;
export type Role = (typeof ROLES)[number];

/** What a team or a link can be to a map: a map belongs to persons. */
export const LENT_ROLES = ["viewer", "commenter", "editor"] as const satisfies readonly Role[];
export type LentRole = (typeof LENT_ROLES)[number];

/** What can be done with a map. */
export const DEEDS = ["read", "export", "comment", "edit", "share", "delete", "restore", "handOut"] as const;
export type Deed = (typeof DEEDS)[number];

/** How somebody stands to a map: by a role, and as a guest where only a link let them in. */
export interface Standing {
  readonly role: Role;
  readonly isGuest: boolean;
}

/** Who may do what. Everyone else may do nothing, and is not told that the map is there. */
const MAY = {
  viewer: ["read", "export"],
  commenter: ["read", "export", "comment"],
  editor: ["read", "export", "comment", "edit", "share"],
  owner: ["read", "export", "comment", "edit", "share", "delete", "restore", "handOut"],
} as const satisfies Record<Role, readonly Deed[]>;

/** What a guest may not do, whatever the link says: nobody answers for a name that anyone can write. */
const NOT_FOR_GUESTS: readonly Deed[] = ["share", "delete", "restore", "handOut"];

/** What an action amounts to; every other one is editing. */
const DEED_OF: Partial<Record<ActionType, (action: Action) => readonly Deed[]>> = {
  editMap: (action) => (action.type === "editMap" ? deedsOfMapFields(action.set) : []),
  addThread: () => ["comment"],
  editThread: () => ["comment"],
  addComment: () => ["comment"],
  editComment: () => ["comment"],
  withdrawComment: () => ["comment"],
  addSuggestion: () => ["comment"],
  nameSuggestion: () => ["comment"],
  addProposal: () => ["comment"],
  withdrawProposal: () => ["comment"],
  // What it takes back tells: nobody who may read is refused before that is known.
  undo: () => ["read"],
};

/** Whether one who stands so to a map may do this with it; null is a stranger. */
export function may(standing: Standing | null, deed: Deed): boolean {
  if (!standing) return false;
  if (standing.isGuest && NOT_FOR_GUESTS.includes(deed)) return false;
  return (MAY[standing.role] as readonly Deed[]).includes(deed);
}

/** All that one who stands so may do. */
export function deedsFor(standing: Standing | null): Deed[] {
  return DEEDS.filter((deed) => may(standing, deed));
}

/** What actions amount to, as far as can be told before they are decided: each of these must be allowed. */
export function deedsOf(actions: readonly Action[]): ReadonlySet<Deed> {
  const talkedOver = new Set(actions.flatMap((action) => (action.type === "addThread" ? [action.about] : [])));
  return new Set(
    actions.flatMap((action): readonly Deed[] => {
      // Words that somebody comments on are marked by that.
      if (action.type === "addSpan" && talkedOver.has(action.id)) return ["comment"];
      return DEED_OF[action.type]?.(action) ?? ["edit"];
    }),
  );
}

/** What changes amount to, whatever action they come of: an undo, say, may bring a deleted map back. Each must be allowed. */
export function deedsOfChanges(changes: readonly Change[]): ReadonlySet<Deed> {
  const talkedOver = new Set(
    changes.flatMap((change) => (change.table === "threads" && change.op !== "update" ? [change.row.about] : [])),
  );
  return new Set(changes.flatMap((change) => deedsOfChange(change, talkedOver)));
}

/** `talkedOver` are the rows about which a talk begins, or is taken back, beside the change. */
function deedsOfChange(change: Change, talkedOver: ReadonlySet<string>): readonly Deed[] {
  switch (change.table) {
    case "threads":
    case "comments":
    case "suggestions":
      return ["comment"];
    case "proposals":
      return [change.op === "update" && isDecision(change) ? "edit" : "comment"];
    case "spans":
      return change.op !== "update" && talkedOver.has(change.row.id) ? ["comment"] : ["edit"];
    case "maps":
      return change.op === "update" ? deedsOfMapFields(change.set) : ["edit"];
    default:
      return ["edit"];
  }
}

/** Whether a proposed change is taken in or turned down, or that is undone: whoever proposed it may only take it back. */
function isDecision({ set, was }: { readonly set: Partial<Proposal>; readonly was: Partial<Proposal> }): boolean {
  return [set.outcome, was.outcome].some((outcome) => outcome === "accepted" || outcome === "declined");
}

function deedsOfMapFields({ deleted, ...rest }: { readonly deleted?: boolean }): readonly Deed[] {
  const others: readonly Deed[] = Object.keys(rest).length > 0 ? ["edit"] : [];
  if (deleted === undefined) return ["edit"];
  return [deleted ? "delete" : "restore", ...others];
}

/** Whether `one` is at least what `other` is. */
export function isAtLeast(one: Role, other: Role): boolean {
  return ROLES.indexOf(one) >= ROLES.indexOf(other);
}

/** The most that somebody is, by whatever ways they come to a map; null when by none. */
export function highestRole(roles: readonly Role[]): Role | null {
  return ROLES.findLast((role) => roles.includes(role)) ?? null;
}

/** Whether one who stands so to a map would gain by a link to this role: only guests, and strangers, are what their link makes them. */
export function gainsBy(standing: Standing | null, role: LentRole): boolean {
  return !standing || (standing.isGuest && !isAtLeast(standing.role, role));
}

/** Whether one may make somebody `to` who was `from` (null: nothing, before or after). Nobody gives or takes what is above their own role. */
export function mayGrant(standing: Standing | null, from: Role | null, to: Role | null): boolean {
  if (!standing || !may(standing, "share")) return false;
  return [from, to].every((role) => role === null || isAtLeast(standing.role, role));
}
