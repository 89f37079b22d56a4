"use client";

import { useStore } from "zustand";
import { useMap, useSession } from "@/components/map/map-context";
import { Key } from "@/components/ui/Key";
import { find } from "@/lib/argument/argument-map";
import { outlineStoreOf } from "./outline-state";

/** Says what was cut, until it is pasted or left where it is. */
export function CutStrip() {
  const { view } = useMap();
  const store = outlineStoreOf(view.desk);
  const clip = useStore(store, (state) => state.clip);
  const claim = useSession(({ map }) => find(map, "claims", clip?.claimId));
  if (!clip?.isCut || !claim) return null;
  const leave = () => {
    store.setState({ clip: null });
    view.takeKeyboard();
  };
  const others = clip.rows.size - 1;
  return (
    <div className="cut-strip">
      <p role="status">
        Claim {claim.number}
        {others > 0 ? ` and what hangs on it are` : " is"} cut: go where it belongs and press <Key name="Mod+V" />
      </p>
      <button type="button" className="btn" onClick={leave}>
        Leave it <Key name="Escape" />
      </button>
    </div>
  );
}
