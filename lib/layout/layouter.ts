import type { Blocks } from "./block";
import { kept } from "./kept";
import { laidOut } from "./lay-out";
import type { Layout, LayoutInput } from "./layout";

/** What was laid out last. */
interface Last {
  readonly layout: Layout;
  readonly rowLimit: number | undefined;
  /** Null where pins were in play: what gave way to them is not as it would be by itself. */
  readonly blocks: Blocks | null;
}

/**
 * Lays out one map after another, each as `layOut` would. Where a layout follows on the last one, what hangs on untouched
 * nodes is not worked out again; boxes and lines that are as they were keep their identity (see `kept`).
 */
export class Layouter {
  private last: Last | null = null;

  layOut(input: LayoutInput): Layout {
    const { layout, blocks } = laidOut(input, this.blocksBefore(input));
    const now = kept(layout, this.last?.layout ?? null);
    this.last = { layout: now, blocks, rowLimit: input.rowLimit };
    return now;
  }

  private blocksBefore({ previous, rows, rowLimit }: LayoutInput): Blocks | null {
    const { last } = this;
    const follows = last !== null && previous?.memory === last.layout.memory && rowLimit === last.rowLimit;
    return follows && rows.places.length === 0 ? last.blocks : null;
  }
}
