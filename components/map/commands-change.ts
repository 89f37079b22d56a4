import { find } from "@/lib/argument/argument-map";
import type { Id, RelationKind } from "@/lib/argument/rows";
import { pinFor } from "@/lib/layout/turn";
import { gestureCommand, type MapCommand, pickedIn } from "./command";
import { detach, linkAll, linkWithNeighbour, makeConvergent, reorder, setKind, toggleImplicit } from "./gestures";
import { relation, stepMeant } from "./kin";
import { KIND_TITLES } from "./names";
import { removePicked } from "./removing";
import { turning } from "./turning";
import type { MapView } from "./view";

/** Commands that change what is there: sentences, kinds, order, links, pins. */
export function changeCommands(view: MapView) {
  const map = () => view.session.getState().map;
  const step = () => stepMeant(map(), pickedIn(view));
  return {
    edit: {
      id: "edit",
      title: "Edit the sentence",
      key: "F2",
      isEnabled: () => pickedClaim(view) !== null,
      run() {
        const claimId = pickedClaim(view);
        if (claimId) view.desk.setState({ editing: { claimId, isNew: false } });
      },
    },
    remove: {
      id: "remove",
      title: "Delete",
      key: "Delete",
      isEnabled: () => pickedIn(view) !== null,
      run: () => removePicked(view),
    },
    relate: relating(view, "relate", "Relate to…", "L", () => pickedIn(view)),
    moveStep: relating(view, "moveStep", "Move relation to…", null, () => {
      const meant = step();
      return meant && relation(meant.id);
    }),
    moveEarlier: moving(view, "moveEarlier", "Move before its neighbour", "Alt+ArrowLeft", -1),
    moveLater: moving(view, "moveLater", "Move behind its neighbour", "Alt+ArrowRight", 1),
    unlink: gestureCommand(view, "unlink", "Unlink: a reason of its own", "Shift+U", (at, picked) => {
      if (picked.table === "claims") return detach(at, picked.id);
      const meant = stepMeant(at, picked);
      return meant && makeConvergent(at, meant, picked);
    }),
    linkWithNeighbour: gestureCommand(
      view,
      "linkWithNeighbour",
      "Link with the reason beside it",
      "Shift+L",
      (at, picked) => {
        const meant = stepMeant(at, picked);
        return meant && linkWithNeighbour(at, meant, picked);
      },
    ),
    linkAll: gestureCommand(view, "linkAll", "Link all reasons of this kind", null, (at, picked) => {
      const meant = stepMeant(at, picked);
      return meant && linkAll(at, meant);
    }),
    makeConvergent: gestureCommand(
      view,
      "makeConvergent",
      "Make all its premises reasons of their own",
      null,
      (at, picked) => {
        const meant = stepMeant(at, picked);
        return meant && makeConvergent(at, meant, picked);
      },
    ),
    toggleImplicit: gestureCommand(view, "toggleImplicit", "Implicit, or stated", null, (at, picked) =>
      picked.table === "claims" ? toggleImplicit(at, picked.id) : null,
    ),
    ...kindCommands(view),
    pin: {
      id: "pin",
      title: "Pin it here",
      key: null,
      isEnabled: () => view.camera() !== null && pickedClaim(view) !== null && !isPinned(view),
      run: () => pinHere(view),
    },
    unpin: gestureCommand(view, "unpin", "Unpin", null, (at, picked) =>
      find(at, "places", picked.id) ? { actions: [{ type: "unpin", id: picked.id }], pick: picked } : null,
    ),
  };
}

function pickedClaim(view: MapView): Id | null {
  const picked = pickedIn(view);
  return picked?.table === "claims" ? picked.id : null;
}

/** A command after which something else is to be picked, by pointer or keys: what it names waits until then. */
function relating(
  view: MapView,
  id: string,
  title: string,
  key: string | null,
  what: () => ReturnType<typeof pickedIn>,
): MapCommand {
  return { id, title, key, isEnabled: () => what() !== null, run: () => view.desk.setState({ relating: what() }) };
}

function moving(view: MapView, id: string, title: string, key: string, by: 1 | -1): MapCommand {
  return turning(
    view,
    gestureCommand(view, id, title, key, (at, picked) => reorder(at, picked, by)),
  );
}

function kindCommands(view: MapView) {
  const toKind = (kind: RelationKind) =>
    gestureCommand(view, `kind-${kind}`, KIND_TITLES[kind], null, (map, picked) => {
      const meant = stepMeant(map, picked);
      return meant && meant.kind !== kind ? { ...setKind(meant.id, kind), pick: picked } : null;
    });
  return {
    toSupport: toKind("support"),
    toAttack: toKind("attack"),
    toOnlyIf: toKind("onlyIf"),
    toUnless: toKind("unless"),
    toRephrase: toKind("rephrase"),
    toPreference: toKind("preference"),
  };
}

function isPinned(view: MapView): boolean {
  const claimId = pickedClaim(view);
  return claimId !== null && find(view.session.getState().map, "places", claimId) !== undefined;
}

function pinHere(view: MapView): void {
  const claimId = pickedClaim(view);
  const layout = view.layout();
  const box = claimId && layout?.claims.get(claimId);
  if (!claimId || !layout || !box) return;
  const place = pinFor(box, layout.direction);
  view.carryOut({ actions: [{ type: "pin", id: claimId, ...place }], pick: { table: "claims", id: claimId } });
}
