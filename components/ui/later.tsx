import { type ComponentType, lazy, Suspense, useEffect } from "react";

const loads = new Set<() => Promise<unknown>>();

/** When the screen stands, and has for a moment: in milliseconds. */
const STANDS = 1_500;

/** A part of the screen whose code comes after the screen stands, or when the part is first drawn. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetched = fetchLater(load);
  const Part = lazy(async () => ({ default: await fetched() }));
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
}

/** Code that comes after the screen stands, or when it is first asked for. */
export function fetchLater<Code>(load: () => Promise<Code>): () => Promise<Code> {
  loads.add(load);
  return load;
}

/** Fetches what comes later once the screen stands, so that it is at hand when the server is not. */
export function useLater(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of loads) void load();
    }, STANDS);
    return () => clearTimeout(timer);
  }, []);
}
