import { dirname } from "node:path";

/** A stylesheet by its path. */
export interface Sheet {
  readonly path: string;
  readonly text: string;
}

/** Rooms whose classes are for every room. */
const OPEN = ["components/ui", "components/workspace", "components/panels", "components/source", "app"];

/** Classes that another room lends: what they name looks the same wherever it stands. */
const LENT = new Set(
  "account-page correcting figure-spot import import-unread map-pane none one-line outcome outline-counts passed-on person-list topbar".split(
    " ",
  ),
);

/**
 * Classes that the sheets of two rooms rule. A sheet that one page has brought stays when somebody goes on to the next,
 * so a class that a room rules by itself alone (`.step`) would change what another room calls so (`.pickable.step`).
 */
export function styleFaults(sheets: readonly Sheet[]): string[] {
  const read = sheets.map(({ path, text }) => ({ path, room: dirname(path), selectors: selectorsIn(text) }));
  return read.flatMap(({ path, room, selectors }) => {
    if (OPEN.includes(room)) return [];
    const bare = new Set(
      selectors.flatMap((selector) => /^\.([\w-]+)(::?[\w-]+(\(.*\))?)*$/.exec(selector)?.[1] ?? []),
    );
    return [...bare]
      .filter((name) => !LENT.has(name))
      .flatMap((name) =>
        read
          .filter((other) => other.room !== room && other.selectors.some((selector) => names(selector).includes(name)))
          .map((other) => `${path} and ${other.path} rule .${name}`),
      );
  });
}

/** The selectors of a sheet that stand in no other rule, at-rules aside. */
function selectorsIn(text: string): string[] {
  const found: string[] = [];
  const around: boolean[] = [];
  for (const [, head = "", brace] of text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)) {
    if (brace === "}") around.pop();
    if (brace !== "{") continue;
    const isRule = !head.trim().startsWith("@");
    if (isRule && !around.includes(true)) found.push(...head.split(/,(?![^(]*\))/).map((selector) => selector.trim()));
    around.push(isRule);
  }
  return found;
}

const names = (selector: string) => [...selector.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name);
