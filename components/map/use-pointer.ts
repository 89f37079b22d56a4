"use client";

import { type Edge, type OnNodeDrag, type ReactFlowProps, useReactFlow } from "@xyflow/react";
import { useMemo, useState } from "react";
import type { Picked } from "@/components/workspace/desk";
import { directionOf } from "@/lib/argument/direction";
import { anchorsOf } from "@/lib/argument/graph";
import type { Layout, Point } from "@/lib/layout/layout";
import { pinFor } from "@/lib/layout/turn";
import type { MapNode } from "./flow";
import { claim, relation } from "./kin";
import { useMap } from "./map-context";
import { boxAt } from "./overview-picture";
import { bringTogetherAt, canBringTogether } from "./tying";
import type { MapView } from "./view";

/** Where the dragged box is, in px of the map. */
interface Drag {
  readonly id: string;
  readonly position: { readonly x: number; readonly y: number };
}

type Handlers = Pick<
  ReactFlowProps<MapNode, Edge>,
  | "onNodeClick"
  | "onNodeDoubleClick"
  | "onNodeContextMenu"
  | "onNodeMouseEnter"
  | "onNodeMouseLeave"
  | "onNodeDragStart"
  | "onNodeDrag"
  | "onNodeDragStop"
  | "onNodesChange"
  | "onPaneClick"
  | "onPaneMouseMove"
  | "onDragOver"
  | "onPaneContextMenu"
>;

type Pressed = MouseEvent | TouchEvent | React.MouseEvent;

/** How far beside a box the pointer may be and still drop on it, in px of the map. */
const REACH = 6;

/** What the pointer does on the canvas: picks, opens, drags and drops. */
export function usePointer() {
  const { view, commands } = useMap();
  const flow = useReactFlow();
  const [drag, setDrag] = useState<Drag | null>(null);

  const handlers = useMemo((): Handlers => {
    const end = () => {
      setDrag(null);
      view.store.setState({ dragged: null, under: null });
    };
    const boxUnder = (event: Pressed, reachPx: number, except: string | null): Picked | null => {
      const at = pointOf(event);
      const layout = view.seen();
      if (!at || !layout) return null;
      const { x, y } = flow.screenToFlowPosition({ x: at[0], y: at[1] });
      return boxAt(layout, [x, y], reachPx, except);
    };
    // Where boxes are drawn as one picture, the pointer meets the pane; the one under it becomes a node of its own.
    const hover = (event: Pressed) => {
      const hovered = boxUnder(event, 0, null)?.id ?? null;
      if (hovered !== view.store.getState().hovered) view.store.setState({ hovered });
    };
    const under = (event: Pressed, from: Picked): Picked | null => {
      const found = boxUnder(event, REACH, from.id);
      return found && canBringTogether(view.session.getState().map, from, found) ? found : null;
    };
    const onNodeDrag: OnNodeDrag<MapNode> = (event, node) => {
      const from = pickedOf(node);
      const found = from && under(event, from);
      if (found?.id !== view.store.getState().under?.id) view.store.setState({ under: found });
    };
    return {
      onNodeClick: (event, node) => press(view, node, event.clientX, event.clientY),
      onNodeDoubleClick: () => commands.edit.isEnabled() && commands.edit.run(),
      onNodeContextMenu(event, node) {
        event.preventDefault();
        const picked = pickedOf(node);
        if (!picked) return;
        view.pick(picked, true);
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        // The menu key of a keyboard tells no place: the menu then opens below the box.
        const at = event.button === 2 ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom };
        view.store.setState({ menu: { kind: "actions", ...at } });
      },
      onNodeMouseEnter: (_, node) => node.type === "claim" && lightSpans(view, node.id),
      onNodeMouseLeave: () => view.desk.setState({ litSpans: new Set() }),
      onNodeDragStart(_, node) {
        const picked = pickedOf(node);
        if (picked) view.store.setState({ dragged: picked });
      },
      onNodeDrag,
      onNodeDragStop(event, node) {
        const { dragged, under: to } = view.store.getState();
        const at = pointOf(event);
        end();
        if (!dragged || !at) return;
        if (to) bringTogetherAt(view, dragged, to, at[0], at[1]);
        else if (node.type === "claim") pinAt(view, node);
        if (view.store.getState().menu === null) view.takeKeyboard();
      },
      onNodesChange(changes) {
        for (const change of changes) {
          if (change.type !== "position" || !change.dragging || !change.position) continue;
          if (view.store.getState().dragged) setDrag({ id: change.id, position: change.position });
          else setDrag(null);
        }
      },
      onPaneClick: (event) => view.pick(boxUnder(event, 0, null), true),
      onPaneMouseMove: hover,
      onDragOver: hover,
      onPaneContextMenu(event) {
        event.preventDefault();
        view.pick(boxUnder(event, 0, null), true);
        view.store.setState({ menu: { kind: "actions", x: event.clientX, y: event.clientY } });
      },
    };
  }, [view, commands, flow]);

  return { drag, handlers, oldPlace: drag && placeOf(view.layout(), drag.id) };
}

/** A press picks; where something waits for a partner, it is brought together with that. A tab goes to its other end. */
function press(view: MapView, node: MapNode, x: number, y: number): void {
  if (node.type === "stub") {
    const { claimId, relationId, end } = node.data.stub;
    return view.pick(end === "claim" ? relation(relationId) : claim(claimId));
  }
  const picked = pickedOf(node);
  const { relating } = view.desk.getState();
  if (!picked) return;
  if (relating && relating.id !== picked.id) return bringTogetherAt(view, relating, picked, x, y);
  view.pick(picked, true);
  view.takeKeyboard();
}

function pickedOf(node: MapNode): Picked | null {
  if (node.type === "claim") return claim(node.id);
  return node.type === "pill" ? relation(node.id) : null;
}

function lightSpans(view: MapView, claimId: string): void {
  const spans = anchorsOf(view.session.getState().map, claimId).map(({ span }) => span.id);
  view.desk.setState({ litSpans: new Set(spans) });
}

/** A claim let go on empty ground stays there. The drawing is not held still then: it is the claim that was moved. */
function pinAt(view: MapView, { id, position, width = 0, height = 0 }: MapNode): void {
  const direction = directionOf(view.session.getState().map);
  const place = pinFor({ ...position, width, height }, direction);
  view.carryOut({ actions: [{ type: "pin", id, ...place }], pick: claim(id) }, null);
}

function placeOf(layout: Layout | null, id: string) {
  const box = layout?.claims.get(id) ?? layout?.pills.get(id);
  return box ? { left: box.x, top: box.y, width: box.width, height: box.height } : null;
}

function pointOf(event: Pressed): Point | null {
  if ("clientX" in event) return [event.clientX, event.clientY];
  const touch = event.touches[0] ?? event.changedTouches[0];
  return touch ? [touch.clientX, touch.clientY] : null;
}
