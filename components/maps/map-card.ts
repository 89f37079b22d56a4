import type { ReactNode } from "react";
import type { Deed } from "@/lib/access";

/** What the list shows of a map. */
export interface MapCardFacts {
  readonly id: string;
  readonly title: string;
  /** Number of sources and of claims. */
  readonly sources: number;
  readonly claims: number;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
  /** The map that comes with Warrant, as long as nobody has changed it. */
  readonly isSample: boolean;
  /** Its members; nobody where there are no accounts. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What whoever looks at the list may do with it. */
  readonly can: readonly Deed[];
  /** Where the teams of the person keep it. */
  readonly shelves: readonly { readonly teamId: string; readonly folderId: string | null }[];
  /** A small drawing of it. */
  readonly picture: ReactNode;
}

export const SORTS = ["change", "title"] as const;
/** What the list is sorted by: last changed first, or by title. */
export type Sort = (typeof SORTS)[number];

/** The same maps in the order asked for; titles by the reader's locale. */
export function sorted(maps: readonly MapCardFacts[], sort: Sort): readonly MapCardFacts[] {
  if (sort === "change") return maps;
  return [...maps].sort((a, b) => a.title.localeCompare(b.title, undefined, { numeric: true }));
}

/** "3 sources, 14 claims". */
export function countsInWords({ sources, claims }: Pick<MapCardFacts, "sources" | "claims">): string {
  return `${counted(sources, "source")}, ${counted(claims, "claim")}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString()} ${noun}${count === 1 ? "" : "s"}`;
}
