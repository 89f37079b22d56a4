"use client";

import { Button } from "@/components/ui/Button";
import { Key } from "@/components/ui/Key";
import { isBare } from "./drawn";
import { useMap, useMapState, useSession } from "./map-context";

/** What to do first, where there is no claim yet. */
export function EmptyMap() {
  const { commands } = useMap();
  const bare = useMapState(({ drawn }) => drawn !== null && isBare(drawn.map));
  const mayEdit = useSession(({ can }) => can.includes("edit"));
  if (!bare) return null;
  if (!mayEdit) return <p className="empty-map">There is no claim in this map yet.</p>;
  return (
    <div className="empty-map nodrag nopan">
      <p>
        Select words in the text and press <Key name="C" />, or write the first claim here.
      </p>
      <Button look="line" icon="add" onClick={commands.addClaim.run}>
        Write the first claim
      </Button>
    </div>
  );
}
