import { type ComponentType, lazy, Suspense, useEffect } from "react";

const loads = new Set<() => Promise<unknown>>();

/** When the screen stands, and has for a moment: in milliseconds. */
const STANDS = 1_500;

/** A part of the screen whose code comes after the screen stands, or when the part is first drawn. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  loads.add(load);
  const Part = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
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
