"use client";

import { type ComponentType, useEffect, useState } from "react";

const loads = new Set<() => Promise<unknown>>();

/** When the screen stands, and has for a moment: in milliseconds. */
const STANDS = 1_500;

/** A part of the screen whose code comes after the screen stands, or when the part is first drawn. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const code: Code<Props> = { known: null, fetch: fetchLater(fetchPart) };
  async function fetchPart() {
    code.known ??= await load();
    return code.known;
  }
  return (props) => <Fetched code={code} props={props} />;
}

/** The code of a part, once it has come, and how it is fetched. */
interface Code<Props> {
  known: ComponentType<Props> | null;
  readonly fetch: () => Promise<ComponentType<Props>>;
}

interface FetchedProps<Props> {
  readonly code: Code<Props>;
  readonly props: Props;
}

function Fetched<Props extends object>({ code, props }: FetchedProps<Props>) {
  const [Part, setPart] = useState(() => code.known);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    if (Part || hasFailed) return;
    code.fetch().then(
      (found) => setPart(() => found),
      () => setHasFailed(true),
    );
  }, [code, Part, hasFailed]);
  if (Part) return <Part {...props} />;
  return hasFailed && <Unfetched onAgain={() => setHasFailed(false)} />;
}

/** What stands where the code of a part could not be fetched; all else on the page goes on. */
function Unfetched({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div className="notices" role="alert">
      <div className="notice">
        <span>This part of the page could not be fetched, because the server did not answer.</span>
        <button type="button" className="plain act" onClick={onAgain}>
          Try again
        </button>
      </div>
    </div>
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
      // What cannot be fetched now is asked for again when it is needed.
      for (const load of loads) load().catch(() => {});
    }, STANDS);
    return () => clearTimeout(timer);
  }, []);
}
