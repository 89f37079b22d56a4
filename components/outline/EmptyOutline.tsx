"use client";

import { useMap, useSession } from "@/components/map/map-context";
import { Button } from "@/components/ui/Button";
import { Key } from "@/components/ui/Key";

/** What to do first, where there is no claim yet. */
export function EmptyOutline() {
  const { commands } = useMap();
  const mayEdit = useSession(({ can }) => can.includes("edit"));
  if (!mayEdit) return <p className="outline-empty">There is no claim in this map yet.</p>;
  return (
    <div className="outline-empty">
      <p>
        Select words in the text and press <Key name="C" />, or write the first claim here. An indented list that you
        paste here (<Key name="Mod+V" />) becomes claims, each a reason for the line above it.
      </p>
      <Button look="line" icon="add" onClick={commands.addClaim.run}>
        Write the first claim
      </Button>
    </div>
  );
}
