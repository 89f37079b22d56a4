"use client";

import { memo, type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Change, CleanUpRule } from "@/lib/text/clean-up";
import { compareTexts, foldRows, LINE_END, type Piece, type Row } from "./compare-texts";
import type { Draft } from "./import";
import { namedTurns } from "./speakers";
import { useNear } from "./use-near";

/** A change that is to be brought into sight; made anew to bring the same one again. */
export interface Target {
  readonly change: Change;
}

interface ComparisonProps {
  readonly draft: Draft;
  /** The rule whose changes are outlined. */
  readonly open: CleanUpRule | null;
  readonly target: Target | null;
  readonly headFound: ReactNode;
  readonly headClean: ReactNode;
}

/** What is drawn together, or not at all while it is far from sight. */
interface Part {
  readonly key: number;
  readonly items: readonly Item[];
  /** About how tall it is, in px, until it has been drawn. */
  readonly heightPx: number;
}

type Item = { readonly kind: "row"; readonly row: Row } | { readonly kind: "fold"; readonly rows: readonly Row[] };

/** A text as found beside what it will be. Long stretches without changes are folded; only what is near is drawn. */
export function Comparison({ draft, open, target, headFound, headClean }: ComparisonProps) {
  const scroller = useRef<HTMLElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const { read, prepared, choices } = draft;
  const rows = useMemo(
    () => compareTexts(read.content, prepared, namedTurns(prepared.turns, choices)),
    [read, prepared, choices],
  );
  const parts = useMemo(() => partsOf(rows, unfolded), [rows, unfolded]);
  const targetRow = target && rowAt(rows, target.change.at[0]);
  const unfold = useCallback((row: number) => setUnfolded((before) => new Set(before).add(row)), []);
  useBring(scroller, target, targetRow, parts, unfold);
  return (
    <section
      ref={scroller}
      className="compare"
      aria-label="As found, and as it will be"
      data-open={open ?? undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <div className="cols heads">
        <div className="found">{headFound}</div>
        <div className="clean">{headClean}</div>
      </div>
      {parts.map((part) => (
        <NearPart key={part.key} part={part} open={open} scroller={scroller} onUnfold={unfold} />
      ))}
      <div className="cols rest">
        <div className="found" />
        <div className="clean" />
      </div>
    </section>
  );
}

/** Brings a change into sight: unfolds where it lies, scrolls its part near, then itself to the middle. */
function useBring(
  scroller: RefObject<HTMLElement | null>,
  target: Target | null,
  row: Row | null,
  parts: readonly Part[],
  unfold: (row: number) => void,
): void {
  const brought = useRef<Target | null>(null);
  useEffect(() => {
    if (!target || !row || brought.current === target) return;
    const fold = parts.flatMap(({ items }) => items).find((item) => item.kind === "fold" && item.rows.includes(row));
    if (fold?.kind === "fold") return unfold(fold.rows[0]?.key ?? 0);
    brought.current = target;
    const part = parts.find(({ items }) => items.some((item) => item.kind === "row" && item.row === row));
    scroller.current?.querySelector(`[data-part="${part?.key}"]`)?.scrollIntoView({ block: "center" });
    // Its part is drawn once it has come near.
    const timer = setTimeout(() => {
      const exact = scroller.current?.querySelector(`[data-change="${CSS.escape(target.change.id)}"]`);
      const near = exact ?? scroller.current?.querySelector(`[data-row="${row.key}"]`);
      near?.scrollIntoView({ block: "center" });
    }, 60);
    return () => clearTimeout(timer);
  }, [scroller, target, row, parts, unfold]);
}

interface NearPartProps {
  readonly part: Part;
  readonly open: CleanUpRule | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onUnfold: (row: number) => void;
}

// One keystroke in a field of the side must not draw every part anew.
const NearPart = memo(function NearPart({ part, open, scroller, onUnfold }: NearPartProps) {
  const place = useRef<HTMLDivElement>(null);
  const { isNear, heightPx } = useNear(place, scroller);
  return (
    <div ref={place} data-part={part.key} style={isNear ? undefined : { height: heightPx ?? part.heightPx }}>
      {isNear &&
        part.items.map((item) =>
          item.kind === "row" ? (
            <RowView key={item.row.key} row={item.row} open={open} />
          ) : (
            <FoldView key={item.rows[0]?.key} rows={item.rows} onUnfold={onUnfold} />
          ),
        )}
    </div>
  );
});

function RowView({ row, open }: { readonly row: Row; readonly open: CleanUpRule | null }) {
  return (
    <div className="cols" data-row={row.key}>
      <div className="found">
        {row.found.map(({ number, start, pieces }) => (
          <p key={start} dir="auto" className={number === null ? "more" : undefined}>
            <span className="ln" aria-hidden="true">
              {number}
            </span>
            {keyed(pieces).map(([key, { text, change }]) =>
              change ? (
                <del key={key} data-change={change.id} className={looksOf(text, change, open)}>
                  {shownEnd(text)}
                </del>
              ) : (
                text
              ),
            )}
          </p>
        ))}
      </div>
      <div className="clean">
        {row.clean.map(({ start, isHeading, marker, pieces, speaker, isMore }) => (
          <p key={start} dir="auto" className={isHeading ? "ti" : isMore ? "more" : undefined}>
            {speaker !== null && <b className="sp">{speaker}</b>}
            {marker && <span className="marker">{marker} </span>}
            {keyed(pieces).map(([key, { text, change }]) =>
              change ? (
                <ins key={key} className={looksOf(text, change, open)}>
                  {text}
                </ins>
              ) : (
                text
              ),
            )}
          </p>
        ))}
      </div>
    </div>
  );
}

function FoldView({ rows, onUnfold }: { readonly rows: readonly Row[]; readonly onUnfold: (row: number) => void }) {
  const count = (side: "found" | "clean") => rows.reduce((sum, row) => sum + row.size[side].paragraphs, 0);
  const words = (n: number) => (n === 1 ? "1 paragraph without changes" : `${n} paragraphs without changes`);
  const first = rows[0]?.key ?? 0;
  return (
    <div className="cols">
      <div className="found">
        <button type="button" className="fold" title="Show them" onClick={() => onUnfold(first)}>
          {words(count("found"))}
        </button>
      </div>
      <div className="clean">
        <button type="button" className="fold" tabIndex={-1} aria-hidden="true" onClick={() => onUnfold(first)}>
          {words(count("clean"))}
        </button>
      </div>
    </div>
  );
}

function keyed(pieces: readonly Piece[]): [number, Piece][] {
  return pieces.map((piece, i) => [i, piece]);
}

// A line through a blank would read as a hyphen, and one below it as a low line.
function looksOf(text: string, { rule }: Change, open: CleanUpRule | null): string | undefined {
  const names = [rule === open ? "cu" : null, text.trim() === "" ? "blank" : null].filter(Boolean);
  return names.length > 0 ? names.join(" ") : undefined;
}

// A line end that goes would be seen of nobody.
function shownEnd(text: string): string {
  return text.trim() === "" && text.includes("\n") ? `${LINE_END}\n` : text;
}

/** So much is drawn together: rows, and px. */
const PART_ROWS = 24;
const PART_PX = 2400;
const LINE_PX = 22;

function partsOf(rows: readonly Row[], unfolded: ReadonlySet<number>): Part[] {
  const parts: { key: number; items: Item[]; heightPx: number }[] = [];
  for (const item of itemsOf(rows, unfolded)) {
    const last = parts.at(-1);
    const heightPx = heightOf(item);
    if (last && last.items.length < PART_ROWS && last.heightPx + heightPx <= PART_PX) {
      last.items.push(item);
      last.heightPx += heightPx;
    } else parts.push({ key: parts.length, items: [item], heightPx });
  }
  return parts;
}

function itemsOf(rows: readonly Row[], unfolded: ReadonlySet<number>): Item[] {
  return foldRows(rows).flatMap((stretch): Item[] => {
    const first = stretch.rows[0]?.key ?? 0;
    if (stretch.kind === "fold" && !unfolded.has(first)) return [{ kind: "fold", rows: stretch.rows }];
    return stretch.rows.map((row): Item => ({ kind: "row", row }));
  });
}

function heightOf(item: Item): number {
  if (item.kind === "fold") return 36;
  const { found, clean } = item.row.size;
  const lines = ({ paragraphs, characters }: typeof found) => Math.ceil(characters / 55) + 0.7 * paragraphs;
  return Math.max(lines(found), lines(clean)) * LINE_PX;
}

function rowAt(rows: readonly Row[], offset: number): Row | null {
  return rows.findLast(({ size, start }) => size.found.paragraphs > 0 && start <= offset) ?? null;
}
