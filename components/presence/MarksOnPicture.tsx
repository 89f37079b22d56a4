import type { Id } from "@/lib/argument/rows";
import type { Box } from "@/lib/layout/layout";
import type { Mark } from "./company";
import { MarkOnBox } from "./MarkOnBox";

interface MarksOnPictureProps {
  readonly marks: ReadonlyMap<Id, readonly Mark[]>;
  /** Where the picture shows a claim or relation; null for what it does not show. */
  readonly boxOf: (id: Id) => Box | null;
  /** As for {@link MarkOnBox}. */
  readonly unit: number;
}

/** Where other people are, over a picture of very many claims. */
export function MarksOnPicture({ marks, boxOf, unit }: MarksOnPictureProps) {
  return [...marks].map(([id, here]) => {
    const box = boxOf(id);
    return (
      box && (
        <g key={id} transform={`translate(${box.x} ${box.y})`}>
          <MarkOnBox marks={here} x={box.width} unit={unit} />
        </g>
      )
    );
  });
}
