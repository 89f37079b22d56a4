import type { StoreApi } from "zustand/vanilla";
import type { Outcome, Session } from "@/components/session/session";
import type { DeskStore, Picked } from "@/components/workspace/desk";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { rootsOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Box, Layout } from "@/lib/layout/layout";
import { type Focus, partOfLayout, partsOf } from "./focus";
import type { Gesture } from "./gestures";
import { neighboursOf } from "./kin";
import { createLayouts } from "./layouts";
import { createMapState, type MapState } from "./map-state";
import { EMPTY_BOX } from "./sentence-box";

/** A point of the map that is looked at, in px of the map at 100 %, and the zoom. */
export interface Gaze {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What moves the view over the map. Distances and boxes are in px of the map at 100 %. */
export interface Camera {
  /** Shows a map for the first time. */
  open(layout: Layout): void;
  /** Shows a map as for the first time, where all of it can be seen and nobody has moved the view; whether it did. */
  reopen(layout: Layout): boolean;
  /** Shows the whole map. */
  fit(): void;
  /** Shows these boxes, no larger than 100 %; where that would make dots of them, no more than the chief of them. */
  frame(boxes: readonly Box[], chief: Box): void;
  /** Moves no further than needed to have a box in view with room around it. */
  reveal(box: Box): void;
  zoomBy(factor: number): void;
  /** What is looked at: the point of the map in the middle of what is free of the canvas, and the zoom. */
  gaze(): Gaze;
  /** Looks at a point of the map as somebody else does. */
  look(gaze: Gaze): void;
  /** Where a point of the map is in the window, in px. */
  toWindow(x: number, y: number): { readonly x: number; readonly y: number };
  /** Brings the keyboard to what is picked, or to the canvas itself. */
  takeKeyboard(): void;
}

/** Where a map is handled while no canvas shows it, such as an outline. */
export interface Stand {
  /** Where a claim or a relation is in the window: its lower left corner, in px; null where it is not to be seen. */
  placeOf(id: Id): { readonly x: number; readonly y: number } | null;
  /** Brings the keyboard to what is picked. */
  takeKeyboard(): void;
}

/** One map's canvas: what it shows, and the ways to act on it that do not need the page. */
export interface MapView {
  readonly session: Session;
  readonly desk: DeskStore;
  readonly store: StoreApi<MapState>;
  /** Carries a gesture out and shows what comes of it; `held` stays where it is on the screen. */
  carryOut(gesture: Gesture, held?: Id | null): Outcome;
  pick(picked: Picked | null, byPointer?: boolean): void;
  /** Dims or leaves out all that has no part in a claim or relation; null lights everything again. */
  focus(focus: Focus | null): void;
  /** Moves the view, once the room for it has changed, no further than needed: what is picked stays to be seen. */
  stayInView(): void;
  /** Lays the map out afresh, without regard to where things stood. */
  tidy(): void;
  /** What is drawn now, with its folds, of the whole map; null before the first drawing. */
  layout(): Layout | null;
  /** The part of that which is to be seen: without what a focus leaves out. */
  seen(): Layout | null;
  camera(): Camera | null;
  /** Where a menu about a claim or a relation opens, in px of the window; null where it is not to be seen. */
  placeOf(id: Id): { readonly x: number; readonly y: number } | null;
  /** Lets the map be handled elsewhere than on a canvas, until the returned function is called. */
  standOn(stand: Stand): () => void;
  /** Brings the keyboard to what is picked, unless a sentence is being written. */
  takeKeyboard(): void;
  /** Follows the session and the desk from now on, until the returned function is called. */
  open(camera: Camera): () => void;
}

const views = new WeakMap<DeskStore, MapView>();

/** The canvas of the map that lies on a desk; one for each desk. */
export function mapViewOf(session: Session, desk: DeskStore): MapView {
  const known = views.get(desk);
  if (known?.session === session) return known;
  const view = createMapView(session, desk);
  views.set(desk, view);
  return view;
}

function createMapView(session: Session, desk: DeskStore): MapView {
  const store = createMapState();
  const layouts = createLayouts(session, desk, store);
  let camera: Camera | null = null;
  let stand: Stand | null = null;
  let isPointed = false;

  function carryOut(gesture: Gesture, held: Id | null = desk.getState().picked?.id ?? null): Outcome {
    layouts.hold(held);
    const outcome = session.run(gesture.actions);
    if (!outcome.ok) return outcome;
    const { newClaimId } = gesture;
    // Its box is that of an empty sentence from the first: it need not be laid out again once the field is there.
    if (newClaimId) {
      store.setState({ origin: desk.getState().picked, draft: { claimId: newClaimId, size: EMPTY_BOX } });
    }
    desk.setState({
      picked: gesture.pick,
      ...(newClaimId === undefined ? {} : { editing: { claimId: newClaimId, isNew: true } }),
    });
    layouts.flush();
    return outcome;
  }

  function pick(picked: Picked | null, byPointer = false): void {
    isPointed = byPointer;
    desk.setState({ picked });
    isPointed = false;
  }

  function focus(wanted: Focus | null): void {
    store.setState({ focus: wanted });
    shed();
  }

  /** Sees anew what is near the picked thing, and what the focus leaves lit. */
  function shed(): void {
    const { map } = session.getState();
    const { focus: wanted } = store.getState();
    const { picked } = desk.getState();
    const parts = wanted && isThere(map, wanted.id) ? partsOf(map, wanted.id, wanted.steps) : null;
    // Whoever goes to what is left out wants to see it.
    const isOutside = wanted?.hidesRest && picked && isThere(map, picked.id) && !parts?.has(picked.id);
    const focus = parts && !isOutside ? wanted : null;
    store.setState({
      focus,
      kin: neighboursOf(map, picked),
      spotlight: focus && parts,
      stop: picked && picked.table !== "spans" ? picked.id : (rootsOf(map)[0]?.id ?? null),
    });
  }

  function revealPicked(): void {
    const { picked } = desk.getState();
    const layout = store.getState().drawn?.layout;
    const box = picked && (layout?.claims.get(picked.id) ?? layout?.pills.get(picked.id));
    if (box) camera?.reveal(box);
  }

  function stayInView(): void {
    const layout = store.getState().drawn?.layout;
    if (layout && camera?.reopen(layout)) return;
    revealPicked();
  }

  function open(found: Camera): () => void {
    camera = found;
    const close = layouts.follow((pickedIsNew) => {
      shed();
      if (pickedIsNew && !isPointed) revealPicked();
    });
    return () => {
      close();
      camera = null;
    };
  }

  function standOn(found: Stand): () => void {
    stand = found;
    // Without drawings nothing else tells when what is focused on has changed.
    const stops = [
      session.subscribe(shed),
      desk.subscribe((now, before) => {
        if (now.picked !== before.picked) shed();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (stand === found) stand = null;
    };
  }

  function placeOf(id: Id) {
    if (stand) return stand.placeOf(id);
    const layout = store.getState().drawn?.layout;
    const box = layout?.claims.get(id) ?? layout?.pills.get(id);
    return (box && camera?.toWindow(box.x, box.y + box.height)) ?? null;
  }

  return {
    session,
    desk,
    store,
    carryOut,
    pick,
    focus,
    stayInView,
    tidy: layouts.tidy,
    layout: () => store.getState().drawn?.layout ?? null,
    seen() {
      const { drawn, focus, spotlight } = store.getState();
      const only = focus?.hidesRest ? spotlight : null;
      return drawn && (only ? partOfLayout(drawn.layout, only) : drawn.layout);
    },
    camera: () => camera,
    placeOf,
    standOn,
    takeKeyboard() {
      if (!desk.getState().editing) (stand ?? camera)?.takeKeyboard();
    },
    open,
  };
}

function isThere(map: ArgumentMap, id: Id): boolean {
  return find(map, "claims", id) !== undefined || find(map, "relations", id) !== undefined;
}
