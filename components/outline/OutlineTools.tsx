"use client";

import { useMemo, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Session } from "@/components/session/session";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/icons";
import { Menu, MenuChoice } from "@/components/ui/Menu";
import type { DeskStore } from "@/components/workspace/desk";
import { type OutlineOrder, outlineOf } from "@/lib/argument/outline";
import { foldable, isHiding, setFolded } from "./folds";
import { outlineStoreOf } from "./outline-state";

interface OutlineToolsProps {
  readonly session: Session;
  readonly desk: DeskStore;
}

const ORDERS: readonly { readonly value: OutlineOrder; readonly name: string }[] = [
  { value: "argued", name: "As argued" },
  { value: "text", name: "As in the text" },
];

/** What stands in the head over the outline: how much there is, its order, and all folds at once. */
export function OutlineTools({ session, desk }: OutlineToolsProps) {
  const { map } = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const outline = outlineStoreOf(desk);
  const order = useStore(outline, (state) => state.order);
  const folded = useStore(desk, (at) => at.folded);
  const isFolded = useMemo(() => isHiding(map, folded), [map, folded]);
  const chosen = ORDERS.find(({ value }) => value === order)?.name.toLowerCase() ?? "";
  const trigger = (
    <button type="button" className="btn map-tool" aria-label={`Order: ${chosen}`}>
      <span className="sign-of">
        <Icon name="list" />
      </span>
      <span className="soft">
        Order<span className="chosen">: {chosen}</span>
      </span>
      <Icon name="down" />
    </button>
  );
  return (
    <>
      <span className="outline-counts">
        <span>
          {counted(map.tables.claims.size, "claim")}, {counted(map.tables.relations.size, "relation")}
        </span>
      </span>
      <Menu trigger={trigger} align="end">
        <MenuChoice
          label="Order"
          value={order}
          options={ORDERS}
          onChange={(value) => outline.setState({ order: value })}
        />
      </Menu>
      <Button
        onClick={() =>
          isFolded ? desk.setState({ folded: new Set() }) : setFolded(desk, foldable(outlineOf(map)), true)
        }
      >
        <span className="soft map-tool">
          {isFolded ? "Unfold" : "Fold"}
          <span className="chosen"> all</span>
        </span>
      </Button>
    </>
  );
}

function counted(n: number, what: string): string {
  return `${n} ${n === 1 ? what : `${what}s`}`;
}
