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

/** The same maps in the order asked for; titles by a locale (undefined: the browser's). */
export function sorted(maps: readonly MapCardFacts[], sort: Sort, locale?: string): readonly MapCardFacts[] {
  if (sort === "change") return maps;
  return [...maps].sort((a, b) => a.title.localeCompare(b.title, locale, { numeric: true }));
}

/** "3 sources, 14 claims", with numbers as a locale writes them (undefined: the browser's). */
export function countsInWords({ sources, claims }: Pick<MapCardFacts, "sources" | "claims">, locale?: string): string {
  const counted = (count: number, noun: string) => `${count.toLocaleString(locale)} ${noun}${count === 1 ? "" : "s"}`;
  return `${counted(sources, "source")}, ${counted(claims, "claim")}`;
}
