import { createStore } from "zustand/vanilla";
import type { Session } from "@/components/session/session";
import { all } from "@/lib/argument/argument-map";
import type { Content } from "@/lib/text/content";

/** The texts of a map that have been loaded, by hash, and those that could not be. */
export interface Contents {
  readonly loaded: ReadonlyMap<string, Content>;
  readonly failed: ReadonlySet<string>;
}

/** Nothing loaded yet. */
export function createContents() {
  return createStore<Contents>(() => ({ loaded: new Map(), failed: new Set() }));
}

export type ContentsStore = ReturnType<typeof createContents>;

/** Loads every text of the map, now and whenever one is added. Returns how to stop. */
export function keepContents(session: Session, store: ContentsStore): () => void {
  const asked = new Set<string>();
  const load = () => {
    for (const { sha256 } of all(session.getState().map, "sourceTexts")) {
      if (asked.has(sha256)) continue;
      asked.add(sha256);
      loadOne(session, store, sha256);
    }
  };
  load();
  return session.subscribe(load);
}

/** Loads one text, again where it failed before. */
export function loadOne(session: Session, store: ContentsStore, sha256: string): void {
  store.setState(({ failed }) => ({ failed: new Set([...failed].filter((each) => each !== sha256)) }));
  session.content(sha256).then(
    (content) => store.setState(({ loaded }) => ({ loaded: new Map(loaded).set(sha256, content) })),
    () => store.setState(({ failed }) => ({ failed: new Set(failed).add(sha256) })),
  );
}
