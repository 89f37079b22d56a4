"use client";

import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Content } from "@/lib/text/content";
import type { Extent } from "@/lib/text/extent";
import { quoteOf, startOf } from "@/lib/text/extent";
import { Caret } from "./Caret";
import { CarryHandle, type Carrying } from "./CarryHandle";
import { FindBar } from "./FindBar";
import { Floating } from "./Floating";
import { Grips } from "./Grips";
import { HighlightMenu } from "./HighlightMenu";
import { type Highlight, type Mark, marksOf, nameOfMark } from "./highlight";
import { pressKey } from "./keyboard";
import { findNextHighlight } from "./moves";
import { type OthersInText, OthersWords } from "./OthersWords";
import { Rail } from "./Rail";
import { isInSight, offsetInSight, reveal } from "./reveal";
import { type SelectionAction, SelectionToolbar } from "./SelectionToolbar";
import type { SpokenTurn } from "./source-view";
import { type Sought, useFound } from "./use-found";
import { useIndicators } from "./use-indicators";
import { type Draft, usePlaces } from "./use-places";
import { usePointed } from "./use-pointed";
import { useReshaped } from "./use-reshaped";
import { useMoved, useSourceView } from "./use-source-view";
import { usePicked, useWords } from "./use-words";
import "./source.css";

/** What others may do with a source pane. */
export interface SourcePaneHandle {
  /** Brings a passage, or an offset, into sight, if it is not. */
  scrollTo: (target: { readonly spanId: string } | { readonly offset: number }) => void;
  /** Brings the first of some passages into sight, unless one of them is. */
  bringAny: (spanIds: readonly string[]) => void;
  focus: () => void;
  /** The offset of the caret. */
  caret: () => number;
  /** The offset of the words a third down the pane; null while none can be told. */
  inSight: () => number | null;
  /** Goes to the next (1) or last (-1) highlight from the caret. */
  nextHighlight: (direction: 1 | -1) => void;
  /** Selects words, or none. The keyboard stays where it is. */
  select: (extent: Extent | null) => void;
  /** Keeps the selected words, so that another stretch can be added to them. */
  addStretch: () => void;
}

interface SourcePaneProps {
  readonly ref?: Ref<SourcePaneHandle>;
  /** What the text is called; names it for assistive technology. */
  readonly label: string;
  readonly content: Content;
  readonly highlights: readonly Highlight[];
  /** Who begins to speak where; shown beside the text. The same list as long as nothing changes. */
  readonly turns?: readonly SpokenTurn[];
  readonly selectedSpanIds: ReadonlySet<string>;
  readonly litSpanIds: ReadonlySet<string>;
  /** What can be done with the selected words. Keys that they name are only shown; acting on them is the owner's. */
  readonly actions: readonly SelectionAction[];
  readonly onAction: (id: string, extent: Extent) => void;
  /** Hears of each change of the selected words, once it is settled. */
  readonly onSelect: (extent: Extent | null) => void;
  /** Hears of the one highlight that a person opened; `claim` is the number of its claim, null for a highlight without. */
  readonly onOpen: (opened: { readonly spanId: string; readonly claim: number | null }) => void;
  /** Hears of the spans under the pointer; none when it left them. */
  readonly onHover: (spanIds: readonly string[]) => void;
  /** Lets a passage cover other stretches; without it the ends of passages cannot be drawn elsewhere. */
  readonly onReshape?: (spanId: string, extent: Extent) => void;
  /** Lets a finger carry the selected words away; without it they stay. */
  readonly carrying?: Carrying;
  /** What other people have selected in this text. */
  readonly others?: readonly OthersInText[];
  /** Lets indicator words be marked, by the language that the source is cited in; null where they are not wanted. */
  readonly indicators?: { readonly language: string | null } | null;
  /** What is sought in the text; null where nothing is, and no bar is shown. */
  readonly sought?: Sought | null;
  readonly onSeek?: (words: string) => void;
  readonly onFindClose?: () => void;
  /** Stands below the field for words that are sought. */
  readonly findMore?: ReactNode;
}

interface OpenMenu {
  readonly marks: readonly Mark[];
  readonly left: number;
  readonly top: number;
}

const none: ReadonlySet<string> = new Set();
const noTurns: readonly SpokenTurn[] = [];

/** A source text with its highlights, its rail and what is selected in it. Knows nothing of maps; hands on what is done. */
export function SourcePane(props: SourcePaneProps) {
  const { label, content, highlights, selectedSpanIds, onSelect, onHover } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [atRail, setAtRail] = useState<readonly string[]>([]);
  const [visited, setVisited] = useState<Highlight | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const view = useSourceView(mount, content, label, highlights, () => words.settle());
  const words = useWords(view, onSelect);
  const moved = useMoved(view, scroller);
  const bring = (offset: number) => view && scroller.current && reveal(view, scroller.current, offset);
  const found = useFound(view, props.sought ?? null, bring);

  useIndicators(view, props.indicators ?? null);
  useLayoutEffect(() => {
    view?.paint(highlights);
  }, [view, highlights]);
  useEffect(() => view?.nameTurns(props.turns ?? noTurns), [view, props.turns]);
  usePicked(view, words.extent);
  const places = usePlaces({ view, sheet, scroller }, highlights, selectedSpanIds, moved, draft);

  const openAmong = (marks: readonly Mark[], at: { left: number; bottom: number }) => {
    const origin = sheet.current?.getBoundingClientRect();
    const [only] = marks;
    if (!only || !origin) return;
    if (marks.length === 1) props.onOpen({ spanId: only.highlight.spanId, claim: only.claim });
    else setMenu({ marks, left: at.left - origin.left, top: at.bottom - origin.top + 4 });
  };
  const pointed = usePointed(view, {
    onHover,
    onPress: (list, x, y) => openAmong(list.flatMap(marksOf), { left: x, bottom: y }),
  });
  useEffect(() => {
    const lit = new Set([...props.litSpanIds, ...pointed, ...atRail]);
    const stretches = [...lit].flatMap((spanId) => view?.painting.highlights.get(spanId)?.extent ?? []);
    view?.overlay("lit", stretches);
  }, [view, pointed, atRail, props.litSpanIds]);

  const goToNext = (direction: 1 | -1) => {
    if (!view) return;
    const from = { offset: view.selection.head, spanId: visited?.spanId ?? null };
    const next = findNextHighlight(view.painting.highlights.values(), from, direction);
    if (!next) return;
    setVisited(next);
    view.focus();
    view.select(startOf(next.extent), startOf(next.extent));
    bring(startOf(next.extent));
  };
  const openAtCaret = () => {
    if (!view) return;
    const here = highlightsAtCaret(view.selection, (start, end) => view.highlightsWithin(start, end));
    const marks = here.sort((a, b) => Number(b === visited) - Number(a === visited)).flatMap(marksOf);
    openAmong(marks, view.caretRect(view.selection.head, 1));
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!view || !scroller.current) return;
    const keys = { step: goToNext, open: openAtCaret, hold: words.hold, clear: words.clear };
    if (pressKey(event, view, scroller.current, keys)) event.preventDefault();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKeyDown(event);
    view?.dom.addEventListener("keydown", press);
    return () => view?.dom.removeEventListener("keydown", press);
  }, [view]);

  useImperativeHandle(props.ref, () => ({
    scrollTo: (target) => {
      const extent = "spanId" in target ? view?.painting.highlights.get(target.spanId)?.extent : null;
      if ("offset" in target) bring(target.offset);
      else if (extent) bring(startOf(extent));
    },
    bringAny: (spanIds) => {
      const extents = spanIds
        .map((id) => view?.painting.highlights.get(id)?.extent)
        .filter((extent) => extent !== undefined);
      const pane = scroller.current;
      if (!view || !pane || extents.some((extent) => isInSight(view, pane, extent))) return;
      const [first] = extents;
      if (first) bring(startOf(first));
    },
    focus: () => view?.focus(),
    caret: () => view?.selection.head ?? 0,
    inSight: () => (view && scroller.current ? offsetInSight(view, scroller.current) : null),
    nextHighlight: goToNext,
    select: (extent) => (extent ? words.select(extent) : words.clear()),
    addStretch: words.hold,
  }));

  const closeMenu = (toText: boolean) => {
    setMenu(null);
    if (toText) view?.focus();
  };
  return (
    <section className="src-pane" aria-label={label}>
      {props.sought && (
        <FindBar
          query={props.sought.words}
          count={found.places.length}
          current={found.current}
          isLooking={found.isLooking}
          onQuery={(words) => props.onSeek?.(words)}
          more={props.findMore}
          onStep={found.step}
          onClose={() => {
            props.onFindClose?.();
            view?.focus();
          }}
        />
      )}
      <div ref={scroller} className="src-scroll">
        <div ref={sheet} className="src-sheet">
          <div ref={mount} />
          <svg className="src-contours" aria-hidden="true">
            {places.contours.map((path) => (
              <path key={path} d={path} />
            ))}
          </svg>
          {view && <Caret view={view} sheet={sheet} moved={moved} />}
          {view && props.others && (
            <OthersWords view={view} sheet={sheet} scroller={scroller} others={props.others} moved={moved} />
          )}
          <Rail
            marks={places.marks}
            step={places.step}
            selected={selectedSpanIds ?? none}
            onOpen={openAmong}
            onHover={(spanIds) => {
              setAtRail(spanIds);
              onHover(spanIds);
            }}
          />
          {view && props.onReshape && !words.extent && (
            <Grips
              view={view}
              scroller={scroller}
              grips={places.grips}
              onDraft={setDraft}
              onReshape={props.onReshape}
            />
          )}
          {view && words.extent && !words.isDrawing && props.actions.length > 0 && (
            <Floating view={view} extent={words.extent} sheet={sheet} scroller={scroller} moved={moved}>
              <SelectionToolbar
                actions={props.actions}
                onAction={(id) => {
                  const extent = words.now();
                  if (extent) props.onAction(id, extent);
                }}
              >
                {props.carrying && (
                  <CarryHandle words={quoteOf(content.plain, words.extent)} carrying={props.carrying} />
                )}
              </SelectionToolbar>
            </Floating>
          )}
          {menu && (
            <HighlightMenu
              {...menu}
              onClose={closeMenu}
              onChoose={({ highlight, claim }) => {
                closeMenu(true);
                props.onOpen({ spanId: highlight.spanId, claim });
              }}
            />
          )}
        </div>
      </div>
      <p className="unseen" aria-live="polite">
        <span>{visited ? marksOf(visited).map(nameOfMark).join(". ") : ""}</span>{" "}
        <span>{useReshaped(content.plain, highlights, selectedSpanIds)}</span>
      </p>
    </section>
  );
}

// What covers the caret; else what ends there; with words selected, all that they touch.
function highlightsAtCaret(
  { anchor, head }: { readonly anchor: number; readonly head: number },
  within: (start: number, end: number) => Highlight[],
): Highlight[] {
  if (anchor !== head) return within(Math.min(anchor, head), Math.max(anchor, head));
  const covering = within(head, head + 1);
  return covering.length > 0 ? covering : within(Math.max(0, head - 1), head);
}
