import type { MapCardFacts } from "./map-card";

/** A team that shares maps, and its folders. */
export interface TeamShelf {
  readonly id: string;
  readonly name: string;
  readonly folders: readonly { readonly id: string; readonly name: string }[];
}

/** The choice that shows the maps of no team in particular: all of them. */
export const EVERY_MAP = "every map";

/** Maps that stand together: in a folder, or (null) in none. */
export interface Shelved {
  readonly folder: { readonly id: string; readonly name: string } | null;
  readonly maps: readonly MapCardFacts[];
}

/** The maps of a team by its folders, those in none first and folders without maps left out; or all maps in one. */
export function shelved(maps: readonly MapCardFacts[], shelf: string, teams: readonly TeamShelf[]): readonly Shelved[] {
  const team = teams.find(({ id }) => id === shelf);
  if (!team) return [{ folder: null, maps }];
  const within = (folderId: string | null) =>
    maps.filter(({ shelves }) => shelves.some((at) => at.teamId === team.id && at.folderId === folderId));
  const all = [null, ...team.folders].map((folder) => ({ folder, maps: within(folder?.id ?? null) }));
  return all.filter((each) => each.maps.length > 0);
}
