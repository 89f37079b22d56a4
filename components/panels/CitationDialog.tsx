"use client";

import { useState } from "react";
import { CitationFields } from "@/components/importing/CitationFields";
import { tidyCitation } from "@/components/importing/proposal";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { citeSource } from "@/lib/argument/citing";
import type { Citation, Id, Source } from "@/lib/argument/rows";
import { AsCited } from "./AsCited";

/** Title and citation of a source. */
export function CitationDialog({ sourceId }: { readonly sourceId: Id }) {
  const source = find(useMap(), "sources", sourceId);
  return source ? <CitationForm source={source} /> : null;
}

function CitationForm({ source }: { readonly source: Source }) {
  const workspace = useWorkspace();
  const [title, setTitle] = useState(source.title);
  const [citation, setCitation] = useState<Citation>(source.citation);
  const close = () => workspace.view.setState({ dialog: null });
  const keep = () => {
    const set = { title: title.trim(), citation: tidyCitation(citation) };
    if (run(workspace, { type: "editSource", id: source.id, set })) close();
  };
  return (
    <Dialog
      title="Title and citation"
      widthPx={600}
      onClose={close}
      foot={
        <>
          <span className="grow muted small">Here called “{citeSource({ title, citation })}”</span>
          <Button onClick={close}>Cancel</Button>
          <Button look="ink" onClick={keep}>
            Keep
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Field
          label="Name of this source in the map"
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
        />
        <CitationFields citation={citation} onChange={setCitation} />
        <AsCited sources={[{ ...source, title, citation: tidyCitation(citation) }]} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
