"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { citeSource } from "@/lib/argument/citing";
import type { Citation, Id, Source } from "@/lib/argument/rows";

/** Title and citation of a source. */
export function CitationDialog({ sourceId }: { readonly sourceId: Id }) {
  const source = find(useMap(), "sources", sourceId);
  return source ? <CitationForm source={source} /> : null;
}

const FIELDS: readonly { readonly name: keyof Citation; readonly label: string; readonly longest: number }[] = [
  { name: "author", label: "Author or speaker", longest: 200 },
  { name: "date", label: "Date, as the source writes it", longest: 200 },
  { name: "title", label: "Title of the text", longest: 1000 },
  { name: "publisher", label: "Publisher", longest: 200 },
  { name: "address", label: "Address (URL)", longest: 2000 },
  { name: "language", label: "Language", longest: 200 },
  { name: "pages", label: "Pages", longest: 200 },
  { name: "number", label: "Number", longest: 200 },
];

function CitationForm({ source }: { readonly source: Source }) {
  const workspace = useWorkspace();
  const [title, setTitle] = useState(source.title);
  const [citation, setCitation] = useState<Citation>(source.citation);
  const close = () => workspace.view.setState({ dialog: null });
  const keep = () => {
    const set = { title: title.trim(), citation: withoutEmpty(citation) };
    if (run(workspace, { type: "editSource", id: source.id, set })) close();
  };
  return (
    <Dialog
      title="Title and citation"
      widthPx={600}
      onClose={close}
      foot={
        <>
          <span className="grow muted small">Cited as “{citeSource({ title, citation })}”</span>
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
        <div className="two">
          {FIELDS.map(({ name, label, longest }) => (
            <Field
              key={name}
              label={label}
              value={citation[name] ?? ""}
              maxLength={longest}
              onChange={(event) => setCitation({ ...citation, [name]: event.target.value })}
            />
          ))}
        </div>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}

function withoutEmpty(citation: Citation): Citation {
  const kept = Object.entries(citation).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== ""));
}
