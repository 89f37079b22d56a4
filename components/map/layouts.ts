import type { StoreApi } from "zustand/vanilla";
import type { Session } from "@/components/session/session";
import type { Desk, DeskStore } from "@/components/workspace/desk";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { isEqual } from "@/lib/argument/edit";
import type { Id } from "@/lib/argument/rows";
import { kept } from "@/lib/layout/kept";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout, LayoutInput, Size } from "@/lib/layout/layout";
import { holdOf } from "@/lib/layout/turn";
import { createLayoutWorker } from "@/workers/layout";
import { hasCrossLinks, withKnownWays } from "./cross-links";
import { type Drawn, type Faces, facesOf, layoutInput } from "./drawn";
import { foldedAtFirst, unfoldedFor } from "./folding";
import type { MapState } from "./map-state";
import { showing } from "./showing";

/** Keeps the drawing of a map up to date with its rows, folds and drafts. */
export interface Layouts {
  /** Names the box that stays where it is on the screen at the next layout; null lets the drawing move as it will. */
  hold(id: Id | null): void;
  tidy(): void;
  /** Draws at once what else would be drawn in a moment, so that it comes to the page together with what it follows from. */
  flush(): void;
  /**
   * Draws now and at every change; `onDrawn` hears of each drawing, and whether the picked thing came into it, or has
   * another size now that it is written.
   */
  follow(onDrawn: (pickedIsNew: boolean) => void): () => void;
}

/** The layouts of one canvas. Changes of one moment are laid out together, before the next frame. */
export function createLayouts(session: Session, desk: DeskStore, store: StoreApi<MapState>): Layouts {
  const worker = createLayoutWorker();
  let held: Id | null | undefined;
  let isDue = false;
  let isFresh = false;
  /** What the drawing was laid out with, besides the rows; null while it is on its way, or to be made afresh. */
  let last: { readonly folded: Desk["folded"]; readonly draft: MapState["draft"] } | null = null;
  let shownPick: (Size & { readonly id: Id }) | null = null;
  /** The map that is drawn, or is on its way to be. */
  let wanted: ArgumentMap | null = null;
  let routing: ReturnType<typeof setTimeout> | undefined;
  let tell: (pickedIsNew: boolean) => void = () => {};

  function draw(): void {
    isDue = false;
    const { drawn: before, draft } = store.getState();
    const { folded, picked } = desk.getState();
    const faces = facesOf(mapToShow(session, desk, store), before, showing.getState());
    wanted = faces.map;
    if (before && last?.folded === folded && last.draft === draft && isPlacedAlike(faces, before)) {
      held = undefined;
      store.setState({ drawn: { ...before, ...faces }, drift: NO_DRIFT });
      return tellOfPick();
    }
    const pivot = held === undefined ? (picked?.id ?? null) : held;
    const previous = before && !isFresh ? { previous: before.layout, ...(pivot ? { edited: pivot } : {}) } : {};
    const input = { ...layoutInput(faces, folded, draft), ...previous };
    held = undefined;
    isFresh = false;
    rest();
    last = null;
    const place = (laid: Layout) => {
      last = { folded, draft };
      show(input, { ...faces, layout: withKnownWays(laid, before?.layout) }, pivot);
    };
    const quick: LayoutInput = { ...input, crossLinks: "straight" };
    if (!before || !isLarge(before)) return place(kept(layOut(quick), before?.layout ?? null));
    worker.request(quick, place);
    // Meanwhile other words and kinds are seen, in the boxes as they stand.
    if (isOtherwise(faces, before)) store.setState({ drawn: { ...before, ...faces }, drift: NO_DRIFT });
  }

  /**
   * The ways of cross links round everything else take longer to find than the eye waits. A large map is looked through
   * also where there are none: its next layout is then made by a thread that is awake and knows this one.
   */
  function routeLater(input: LayoutInput, { layout }: Drawn): void {
    if (!hasCrossLinks(layout) && !isLarge({ layout })) return;
    routing = setTimeout(() => {
      worker.requestWays(input, layout, (routed) => {
        const { drawn: now } = store.getState();
        if (now?.layout === layout) store.setState({ drawn: { ...now, layout: routed }, drift: NO_DRIFT });
      });
    }, ROUTING_AFTER);
  }

  /** Gives up what is on its way, for something newer comes. */
  function rest(): void {
    clearTimeout(routing);
    worker.cancel();
  }

  function show(input: LayoutInput, drawn: Drawn, pivot: Id | null): void {
    const { drawn: before } = store.getState();
    const drift = before && pivot ? driftOf(pivot, before.layout, drawn.layout) : NO_DRIFT;
    store.setState({ drawn, drift, fresh: freshIn(drawn.layout, before) });
    tellOfPick();
    routeLater(input, drawn);
  }

  function due(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(flush);
  }

  function flush(): void {
    if (isDue) draw();
  }

  function tellOfPick(): void {
    const { picked, editing } = desk.getState();
    const { drawn, finished } = store.getState();
    const layout = drawn?.layout;
    const box = picked && layout ? boxOf(layout, picked.id) : undefined;
    const before = shownPick;
    shownPick = picked && box ? { id: picked.id, width: box.width, height: box.height } : null;
    const isWritten = picked?.id === (editing?.claimId ?? finished);
    tell(shownPick !== null && (isWritten ? !isEqual(shownPick, before) : shownPick.id !== before?.id));
  }

  function deskChanged(now: Desk, before: Desk): void {
    if (now.folded !== before.folded) due();
    if (before.editing && !now.editing) due();
    if (now.picked?.id === before.picked?.id) return;
    store.setState({ finished: null });
    unfoldFor(now);
    if (!isDue) tellOfPick();
  }

  function unfoldFor({ picked, folded }: Desk): void {
    if (!picked || picked.table === "spans") return;
    const unfolded = unfoldedFor(session.getState().map, folded, picked.id);
    if (unfolded !== folded) desk.setState({ folded: unfolded });
  }

  function follow(onDrawn: (pickedIsNew: boolean) => void): () => void {
    tell = onDrawn;
    if (!store.getState().drawn) {
      const folded = foldedAtFirst(session.getState().map);
      if (folded.size > 0) desk.setState({ folded });
    }
    draw();
    const stops = [
      session.subscribe(() => {
        if (session.getState().map !== wanted) due();
      }),
      desk.subscribe(deskChanged),
      showing.subscribe(due),
      store.subscribe((now, before) => {
        if (now.draft !== before.draft || (before.dragged && !now.dragged)) due();
      }),
    ];
    return () => {
      isDue = false;
      rest();
      // What was given up is looked for again when the map is seen again.
      last = null;
      for (const stop of stops) stop();
    };
  }

  return {
    hold(id) {
      held = id;
    },
    tidy() {
      isFresh = true;
      last = null;
      due();
    },
    flush,
    follow,
  };
}

const PLACED_BY = ["maps", "claims", "relations", "premises", "places"] as const;

/** Whether what has changed since a drawing moves nothing in it: a label, a scene, what is supposed in a what-if. */
function isPlacedAlike(faces: Faces, before: Drawn): boolean {
  return (
    faces.claims === before.claims &&
    faces.relations === before.relations &&
    PLACED_BY.every((table) => faces.map.tables[table] === before.map.tables[table])
  );
}

/** Whether anything that is drawn looks otherwise now, or is gone. */
function isOtherwise({ claims, relations }: Faces, { layout, ...before }: Drawn): boolean {
  const isChanged = <T>(faces: ReadonlyMap<Id, T>, old: ReadonlyMap<Id, T>, boxes: ReadonlyMap<Id, unknown>) =>
    Array.from(boxes.keys()).some((id) => faces.get(id) !== old.get(id));
  return isChanged(claims, before.claims, layout.claims) || isChanged(relations, before.relations, layout.pills);
}

/** The map to be drawn: what others change waits while someone types or drags here. */
function mapToShow(session: Session, desk: DeskStore, store: StoreApi<MapState>): ArgumentMap {
  const { map, lastChange } = session.getState();
  const { drawn, dragged } = store.getState();
  const isBusy = dragged !== null || desk.getState().editing !== null;
  return drawn && isBusy && lastChange && !lastChange.byMe ? drawn.map : map;
}

/**
 * A drawing with more boxes and pills than this is laid out beside the page. On a common machine that many take 8 ms, half
 * of a frame; handing a map over and back holds the page for a tenth of what laying it out would.
 */
const LARGE = 300;

/** How long nothing must have changed before the ways of cross links are looked for; ms. */
const ROUTING_AFTER = 300;

function isLarge({ layout }: Pick<Drawn, "layout">): boolean {
  return layout.claims.size + layout.pills.size > LARGE;
}

const NO_DRIFT = { dx: 0, dy: 0 };

function driftOf(id: Id, before: Layout, after: Layout): MapState["drift"] {
  const [old, now] = [boxOf(before, id), boxOf(after, id)];
  if (!old || !now || before.direction !== after.direction) return NO_DRIFT;
  const [[x, y], [oldX, oldY]] = [holdOf(now, after.direction), holdOf(old, before.direction)];
  const [dx, dy] = [x - oldX, y - oldY];
  return dx === 0 && dy === 0 ? NO_DRIFT : { dx, dy };
}

function boxOf({ claims, pills }: Layout, id: Id) {
  return claims.get(id) ?? pills.get(id);
}

function freshIn(layout: Layout, before: Drawn | null): ReadonlySet<Id> {
  if (!before) return new Set();
  const isNew = (id: Id) => !boxOf(before.layout, id);
  return new Set([...layout.claims.keys(), ...layout.pills.keys()].filter(isNew));
}
