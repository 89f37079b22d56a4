import type { ReactNode } from "react";
import type { Id } from "@/lib/argument/rows";

interface CellProps {
  readonly className: string;
  /** The claim or relation whose menu opens below this cell. */
  readonly place?: Id;
  readonly children: ReactNode;
}

/** A cell of a row; the keyboard stands on whole rows. */
export function Cell({ className, place, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that stand where they are scrolled to are no rows of a table
    // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus, not its cells
    <span role="gridcell" className={className} data-place={place}>
      {children}
    </span>
  );
}
