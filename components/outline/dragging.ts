import type { DragEvent } from "react";
import { claim } from "@/components/map/kin";
import { canMoveBranch, moveBranch } from "@/components/map/moving";
import { bringTogetherAt, canBringTogether } from "@/components/map/tying";
import type { MapView } from "@/components/map/view";
import { find } from "@/lib/argument/argument-map";
import type { OutlineRow } from "@/lib/argument/outline";

/** What travels with a dragged row, for other programs: its sentence. */
const PLAIN = "text/plain";

/**
 * Lets a row be dragged onto another: its branch moves there, as what it was; with Alt held it stays where it is and is
 * tied to the other as well, and a menu offers how.
 */
export function dragging(view: MapView, row: OutlineRow) {
  return {
    draggable: !row.isReference && view.session.can.includes("edit"),
    onDragStart(event: DragEvent) {
      event.dataTransfer.setData(PLAIN, find(view.session.getState().map, "claims", row.claimId)?.text ?? "");
      event.dataTransfer.effectAllowed = "copyMove";
      view.store.setState({ dragged: claim(row.claimId), under: null });
    },
    onDragOver(event: DragEvent) {
      const to = claim(row.claimId);
      const { dragged, under } = view.store.getState();
      const { map } = view.session.getState();
      if (!dragged) return;
      if (!(event.altKey ? canBringTogether(map, dragged, to) : canMoveBranch(map, dragged.id, to))) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = event.altKey ? "copy" : "move";
      if (under?.id !== to.id) view.store.setState({ under: to });
    },
    onDrop(event: DragEvent) {
      const { dragged } = view.store.getState();
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
      const to = claim(row.claimId);
      view.store.setState({ dragged: null, under: null });
      if (event.altKey) return bringTogetherAt(view, dragged, to, event.clientX, event.clientY);
      const gesture = moveBranch(view.session.getState().map, dragged.id, to);
      if (gesture) view.carryOut(gesture);
    },
    onDragEnd: () => view.store.setState({ dragged: null, under: null }),
  };
}
