import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import { keepUnder, keptUnder } from "@/components/ui/storage";

/** The ways in which the right pane shows a map, in the order of their tabs; MapSide holds the component of each. */
export const MAP_VIEWS = [
  { id: "map", name: "Map", title: "Show the map as boxes and lines", key: "1", icon: "fit" },
  { id: "outline", name: "Outline", title: "Show the map as an outline", key: "2", icon: "list" },
  { id: "text", name: "Text", title: "Show the claims in the order of the texts", key: "3", icon: "page" },
  { id: "toulmin", name: "Toulmin", title: "Show the steps in Toulmin's parts", key: "4", icon: "quote" },
  {
    id: "technical",
    name: "Nodes",
    title: "Show the nodes of the technical notation (AIF)",
    key: "5",
    icon: "diamond",
  },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly key: KeyName;
  readonly icon: IconName;
}[];

/** The name of a view of the map. */
export type MapViewName = (typeof MAP_VIEWS)[number]["id"];

const KEPT = "map-view";

/** Keeps which view is shown for the next map that is opened in this browser. */
export function keepShown(shown: MapViewName): void {
  keepUnder(KEPT, shown);
}

/** The view that was shown last in this browser; the first of all where none was. */
export function keptShown(): MapViewName {
  const kept = keptUnder(KEPT);
  return MAP_VIEWS.find(({ id }) => id === kept)?.id ?? "map";
}
