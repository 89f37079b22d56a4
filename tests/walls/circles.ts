import type { Source } from "./source";

/**
 * Each circle of imports found, as the paths along it with the first again at the end. Types count: a circle of types is one too.
 * Every file is entered once, so circles that share files may be told as one.
 */
export function circles(sources: readonly Source[]): string[][] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const done = new Set<string>();
  const found: string[][] = [];

  const walk = (path: string, way: readonly string[]) => {
    const before = way.indexOf(path);
    if (before >= 0) found.push([...way.slice(before), path]);
    if (before >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) if (target && targets.has(target)) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return found;
}
