"use client";

import { useEffect } from "react";
import { mapViewOf } from "@/components/map/view";
import { all } from "@/lib/argument/argument-map";
import { useWorkspace } from "./workspace-context";

/** Picks the claim that the address names after its `#` by its number (`claim-12`), once the map is drawn. */
export function useClaimArrival(): void {
  const { session, desk, view } = useWorkspace();
  useEffect(() => {
    const number = claimIn(location.hash);
    const claim = all(session.getState().map, "claims").find((row) => row.number === number);
    if (!claim) return;
    view.setState({ narrow: "map" });
    const map = mapViewOf(session, desk);
    const arrive = () => {
      if (map.layout()) map.pick({ table: "claims", id: claim.id });
      else frame = requestAnimationFrame(arrive);
    };
    let frame = requestAnimationFrame(arrive);
    return () => cancelAnimationFrame(frame);
  }, [session, desk, view]);
}

/** The number of the claim that an address names; null where it names none. */
function claimIn(hash: string): number | null {
  const [, number] = /^#claim-([1-9]\d{0,6})$/.exec(hash) ?? [];
  return number ? Number(number) : null;
}
