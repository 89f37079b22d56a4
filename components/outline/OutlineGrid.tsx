"use client";

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { useDesk, useMap } from "@/components/map/map-context";
import { outlineStoreOf } from "./outline-state";
import { RowView } from "./RowView";
import type { Outline } from "./use-outline";

/** Height of a row with one line, px; others are measured. */
const ROW_PX = 38;

/** The rows of the outline as a tree grid. Only the rows in view are on the page, and the one on which the keyboard stands. */
export function OutlineGrid({ outline: { map, rows, current } }: { readonly outline: Outline }) {
  const editing = useDesk((desk) => desk.editing?.claimId);
  const grid = useRef<HTMLDivElement>(null);
  const at = current ? rows.indexOf(current) : -1;
  const range = useCallback(
    (seen: Range) => [...new Set([...defaultRangeExtractor(seen), ...(at < 0 ? [] : [at])])].sort((a, b) => a - b),
    [at],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => ROW_PX,
    overscan: 10,
    paddingStart: 16,
    paddingEnd: 16,
    scrollPaddingStart: 48,
    scrollPaddingEnd: 48,
    rangeExtractor: range,
  });
  useKeyboardAt(grid, current?.key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is current is brought into view when it changes, not when rows do
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [current?.key]);

  return (
    <div
      ref={grid}
      className="outline-grid"
      role="treegrid"
      aria-label="Outline of the map: up and down go from claim to claim, right and left into a branch and out; Escape then Tab leaves it"
      aria-rowcount={rows.length}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows stand where they are scrolled to */}
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <RowView
              key={key}
              ref={virtual.measureElement}
              map={map}
              row={row}
              index={index}
              startPx={start}
              nextBar={rows[index + 1]?.bar ?? null}
              isCurrent={row === current}
              isEditing={editing === row.claimId && !row.isReference}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Keeps the keyboard on the current row: when it is asked for, and when another row becomes current while it is here. */
function useKeyboardAt(grid: React.RefObject<HTMLDivElement | null>, key: string | undefined): void {
  const { view } = useMap();
  const asked = useStore(outlineStoreOf(view.desk), (state) => state.asked);
  const editing = useDesk((desk) => desk.editing);
  const answered = useRef(asked);
  useLayoutEffect(() => {
    const isAsked = asked !== answered.current;
    answered.current = asked;
    const isHere = grid.current?.contains(document.activeElement) === true;
    if (editing || !(isAsked || isHere) || key === undefined) return;
    grid.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus({ preventScroll: true });
  }, [asked, key, editing, grid]);
}
