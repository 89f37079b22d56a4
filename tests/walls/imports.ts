import type { Import, Source } from "./source";

/** The rooms of lib from the ground up: a room may use the rooms of lower storeys, never one of its own storey or above. */
const storeys: readonly (readonly string[])[] = [
  ["text"],
  ["reading", "argument"],
  ["citing"],
  ["formats", "layout", "evaluation", "agreement", "examples"],
  ["drawing"],
  ["reports"],
  ["api"],
];

/** The top folders, and which others each may import from. Files in the project's folder itself (proxy.ts …) count as app. */
const floors: Readonly<Record<string, readonly string[]>> = {
  app: ["app", "components", "db", "lib", "workers"],
  components: ["components", "lib", "workers"],
  lib: ["lib"],
  db: ["db", "lib"],
  workers: ["workers", "lib"],
  cli: ["cli", "lib", "db", "workers"],
};

/** The folders that the walls stand between. */
export const walled = Object.keys(floors);

/** Packages that a floor must not know. lib is pure; what is shown in a browser reaches no database and no file. */
const strangers: Readonly<Record<string, RegExp>> = {
  lib: /^(node:|react|next$|next\/|@xyflow|radix-ui|cmdk|zustand|idb$|prosemirror-(view|state)|drizzle-orm|pg$|@electric-sql|uuidv7)/,
  db: /^(react|next$|@xyflow|radix-ui|cmdk|zustand|prosemirror-)/,
  components: /^(node:|drizzle-orm|pg$|@electric-sql)/,
  workers: /^(react|next$|drizzle-orm|pg$|@electric-sql)/,
};

const builtIn = /^(node:|server-only$|client-only$)/;

/** Every import that breaks a wall, a sentence each. `declared` names the packages that package.json asks for in production. */
export function importFaults(sources: readonly Source[], declared: ReadonlySet<string>): string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((asked) => {
      const fault = asked.ours ? faultOfOurs(source.path, asked) : faultOfPackage(source.path, asked, declared);
      return fault ? [`${source.path} imports ${asked.text}: ${fault}`] : [];
    }),
  );
}

function faultOfOurs(from: string, { target }: Import): string | null {
  if (target === null) return "there is no such file";
  if (!/\.[jt]sx?$/.test(target)) return null;
  const [here, there] = [floorOf(from), floorOf(target)];
  if (here === null) return null;
  if (there === null || !floors[here]?.includes(there)) return `${here} may not use ${there ?? "it"}`;
  if (from.startsWith("components/ui/") && !target.startsWith("components/ui/")) return "ui uses nothing of ours";
  return here === "lib" && there === "lib" ? faultInsideLib(from, target) : null;
}

function faultInsideLib(from: string, target: string): string | null {
  const [here, there] = [roomOf(from), roomOf(target)];
  if (here === there) return null;
  const [above, below] = [storeyOf(here), storeyOf(there)];
  if (above === null || below === null)
    return `lib/${above === null ? here : there} has no place in the order of rooms`;
  return below < above ? null : `lib/${here} does not stand above lib/${there}`;
}

function faultOfPackage(
  from: string,
  { text, target, typeOnly }: Import,
  declared: ReadonlySet<string>,
): string | null {
  const floor = floorOf(from);
  if (floor === null || target === null) return null;
  if (strangers[floor]?.test(text)) return `${floor} must not know it`;
  if (typeOnly || builtIn.test(target) || declared.has(target)) return null;
  return "package.json does not name it among its dependencies";
}

/** The top folder; "app" for the files beside it that Next runs; null for settings of tools, which no wall concerns. */
function floorOf(path: string): string | null {
  const [first = "", ...rest] = path.split("/");
  if (rest.length > 0) return walled.includes(first) ? first : null;
  return /^(proxy|middleware|instrumentation(-client)?)\.ts$/.test(first) ? "app" : null;
}

/** The folder inside lib; the file itself for those that lie in lib directly (access.ts). */
function roomOf(path: string): string {
  return path.split("/")[1] ?? path;
}

/** The storey of a room, 0 the lowest. Files that lie in lib directly stand on the storey of formats. Null for a room unknown here. */
function storeyOf(room: string): number | null {
  if (room.endsWith(".ts")) return 2;
  const found = storeys.findIndex((rooms) => rooms.includes(room));
  return found < 0 ? null : found;
}
