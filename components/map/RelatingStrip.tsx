"use client";

import "./relating.css";
import { Panel } from "@xyflow/react";
import { useEffect } from "react";
import { Key } from "@/components/ui/Key";
import { find } from "@/lib/argument/argument-map";
import { useDesk, useMap, useSession } from "./map-context";
import { nameOfPicked } from "./names";

/** Says what is waited for while something is to be related. */
export function RelatingStrip() {
  const { view } = useMap();
  const relating = useDesk((desk) => desk.relating);
  const map = useSession((state) => state.map);
  const isGone = relating !== null && !find(map, relating.table, relating.id);
  // What waits goes with its row.
  useEffect(() => {
    if (isGone) view.desk.setState({ relating: null });
  }, [isGone, view]);
  if (!relating || isGone) return null;
  const cancel = () => {
    view.desk.setState({ relating: null });
    view.takeKeyboard();
  };
  const name = nameOfPicked(map, relating.id);
  const what = relating.table === "relations" ? `Move ${name}` : `Relate ${name} to something`;
  return (
    <Panel position="top-center" className="relating-strip">
      <p role="status">
        {what}: press a claim or a step, or go there with the arrow keys and press <Key name="Enter" />
      </p>
      <button type="button" className="btn" onClick={cancel}>
        Cancel <Key name="Escape" />
      </button>
    </Panel>
  );
}
