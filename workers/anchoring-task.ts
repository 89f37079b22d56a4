import type { TextEdits } from "@/lib/text/edits";
import type { Extent } from "@/lib/text/extent";
import { type Candidate, type Reanchoring, reanchoringOf } from "@/lib/text/reanchor";

/** Two texts of which it is asked how one became the other. */
export interface DifferTask {
  readonly kind: "differ";
  readonly old: string;
  readonly now: string;
}

/** Passages of an older text that are to be placed in a newer one where that is certain, or for which all places are sought. */
export interface PlaceTask {
  readonly kind: "place" | "seek";
  readonly old: string;
  readonly now: string;
  readonly extents: readonly Extent[];
}

/** What is asked of the anchoring thread. */
export type AnchoringTask = DifferTask | PlaceTask;

/** What each task comes to: one entry a passage, in order, where passages were given. */
export interface AnchoringResults {
  readonly differ: TextEdits;
  readonly place: readonly (Candidate | null)[];
  readonly seek: readonly (readonly Candidate[])[];
}

/** So many passages are placed between two words of progress. */
const STEP = 50;

/** Does tasks in the thread that this runs in; two texts that are asked about again are made ready once. */
export function createAnchoring() {
  let last: { readonly old: string; readonly now: string; readonly ready: Reanchoring } | null = null;

  function readyFor({ old, now }: AnchoringTask): Reanchoring {
    if (last?.old !== old || last.now !== now) last = { old, now, ready: reanchoringOf(old, now) };
    return last.ready;
  }

  return function run(task: AnchoringTask, onProgress: (share: number) => void) {
    const ready = readyFor(task);
    switch (task.kind) {
      case "differ":
        return ready.edits;
      case "place":
        return each(task.extents, ready.findCertain, onProgress);
      case "seek":
        return each(task.extents, ready.candidates, onProgress);
      default:
        return task satisfies never;
    }
  };
}

function each<T>(extents: readonly Extent[], find: (extent: Extent) => T, onProgress: (share: number) => void): T[] {
  return extents.map((extent, i) => {
    if (i % STEP === 0) onProgress(i / extents.length);
    return find(extent);
  });
}
