import type { Fate } from "@/lib/argument/history/compared";
import type { Id } from "@/lib/argument/rows";
import type { Box } from "@/lib/layout/layout";
import { FateMark } from "./FateMark";

/** Where a drawing shows a claim or relation; one may be shown more than once. */
interface Place {
  readonly id: Id;
  readonly box: Box;
  /** Whether there is room for the word that tells what is suggested. */
  readonly hasRoom: boolean;
}

interface FateMarksProps {
  readonly fates: ReadonlyMap<Id, Fate>;
  readonly places: readonly Place[];
  /** As for {@link FateMark}. */
  readonly unit?: number;
}

/** What is suggested, marked over a drawing of many claims and relations. */
export function FateMarks({ fates, places, unit = 1 }: FateMarksProps) {
  return places.map(({ id, box, hasRoom }, i) => {
    const fate = fates.get(id);
    return (
      fate && (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is shown twice is told apart by its place in the drawing
        <g key={`${id} ${i}`} transform={`translate(${box.x} ${box.y})`}>
          <FateMark
            fate={fate}
            size={box}
            radius={Math.min(box.height / 2, 12)}
            word={hasRoom ? "lower" : null}
            unit={unit}
          />
        </g>
      )
    );
  });
}
