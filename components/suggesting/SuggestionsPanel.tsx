"use client";

import { useEffect } from "react";
import { PanelFrame } from "@/components/panels/PanelFrame";
import { Button } from "@/components/ui/Button";
import { useKeptMap, useSession, useWorkspace } from "@/components/workspace/workspace-context";
import { openProposals, proposalsIn, suggestionsOf } from "@/lib/argument/proposals";
import { Ended } from "./Ended";
import { SuggestionCard } from "./SuggestionCard";
import { suggest } from "./suggesting-commands";
import "./suggesting.css";

/** All that is suggested for the map, to be decided; while it stands open, the map shows it. */
export function SuggestionsPanel() {
  const workspace = useWorkspace();
  const { session, view } = workspace;
  const map = useKeptMap();
  const look = useSession((at) => at.look);
  const can = useSession((at) => at.can);
  const waiting = openProposals(map).length;
  const suggestions = suggestionsOf(map).reverse();
  const open = suggestions.filter(({ id }) => proposalsIn(map, id).some(({ outcome }) => outcome === "open"));
  useEffect(() => {
    if (session.getState().look === "map") session.lookAt("proposed");
    return () => {
      if (session.getState().look === "proposed") session.lookAt("map");
    };
  }, [session]);
  return (
    <PanelFrame
      title="Suggestions"
      about={waiting > 0 ? `${waiting} open` : ""}
      onClose={() => view.setState({ listing: null })}
    >
      <section className="sec first roomy suggesting">
        {waiting === 0 && <p className="hint">Nothing that is suggested waits to be decided.</p>}
        {can.includes("comment") && (
          <Button look="line" keyName="Shift+T" onClick={() => suggest(workspace, look !== "suggesting")}>
            {look === "suggesting" ? "Stop suggesting" : "Suggest changes"}
          </Button>
        )}
      </section>
      {open.map((suggestion) => (
        <SuggestionCard key={suggestion.id} suggestion={suggestion} />
      ))}
      <Ended suggestions={suggestions} />
    </PanelFrame>
  );
}
