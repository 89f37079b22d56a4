"use client";

import { useMemo } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { useMap, useMay, useWorkspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import { byOrder } from "@/lib/argument/order";
import { lackingIn } from "@/lib/citing/lacking";
import { AsCited } from "./AsCited";

/** All sources of the map as one bibliography, and those of them whose citations lack something. */
export function BibliographyDialog() {
  const { view } = useWorkspace();
  const map = useMap();
  const sources = useMemo(() => [...all(map, "sources")].sort(byOrder), [map]);
  const lacking = sources.filter(({ citation }) => lackingIn(citation).length > 0);
  const mayEdit = useMay("edit");
  const close = () => view.setState({ dialog: null });
  return (
    <Dialog
      title="Bibliography"
      widthPx={720}
      onClose={close}
      foot={
        <Button look="ink" onClick={close}>
          Done
        </Button>
      }
    >
      {sources.length === 0 ? <p className="told">This map has no sources yet.</p> : <AsCited sources={sources} />}
      {mayEdit && lacking.length > 0 && (
        <section className="lacking" aria-label="Citations to complete">
          <h3>Citations to complete</h3>
          <ul>
            {lacking.map(({ id, title }) => (
              <li key={id}>
                <Button onClick={() => view.setState({ dialog: { kind: "citation", sourceId: id } })}>{title}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
