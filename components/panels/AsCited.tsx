"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { useCopying } from "@/components/ui/use-copying";
import { run, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import type { Source } from "@/lib/argument/rows";
import type { Entry } from "@/lib/citing/bibliography";
import { type Lacking, lackingIn } from "@/lib/citing/lacking";
import { CITATION_STYLES, type CitationStyle, styleOf } from "@/lib/citing/styles";
import { createCitingThread } from "@/workers/citing";
import { Editing } from "./Editing";

const OPTIONS = CITATION_STYLES.map(({ id, name }) => ({ value: id, name }));

type Cited = Pick<Source, "id" | "title" | "citation">;

const LACKING: Readonly<Record<Lacking, string>> = { author: "no author", date: "no date", address: "no address" };

/** Sources as a bibliography has them, in the citation style of the map, which can be chosen here, and what they lack. */
export function AsCited({ sources }: { readonly sources: readonly Cited[] }) {
  const workspace = useWorkspace();
  const [row] = all(useMap(), "maps");
  const style = styleOf(row?.settings.citationStyle);
  const entries = useBibliography(sources, style);
  // Titles hold the lines until the style has been taken in.
  const lines = entries.length > 0 ? entries : sources.map(({ id, title }) => ({ sourceId: id, text: title }));
  const lacking = new Map(sources.map(({ id, citation }) => [id, lackingIn(citation)]));
  const { told, copy } = useCopying();
  const words = entries.map(({ text }) => text).join("\n");
  // What takes formatted text gets the italics, anything else the plain words.
  const html = entries.map((entry) => entry.html).join("\n");
  return (
    <section className="as-cited" aria-label="As cited">
      <div className="row">
        <Editing>
          <Choice
            label="Citation style of this map"
            value={style}
            options={OPTIONS}
            onChange={(citationStyle) =>
              run(workspace, { type: "editMap", set: { settings: { ...row?.settings, citationStyle } } })
            }
          />
        </Editing>
        <span className="grow" />
        <Button onClick={() => copy({ words })} disabled={entries.length === 0}>
          Copy as text
        </Button>
        <Button onClick={() => copy({ words, html })} disabled={entries.length === 0}>
          Copy with italics
        </Button>
        <span className="soft small" role="status">
          {told || (entries.length === 0 && "Making the entries…")}
        </span>
      </div>
      <ul aria-live="polite">
        {lines.map(({ sourceId, text }) => (
          <li key={sourceId} dir="auto">
            {text}
            <Lacks fields={lacking.get(sourceId) ?? []} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lacks({ fields }: { readonly fields: readonly Lacking[] }) {
  if (fields.length === 0) return null;
  return <span className="lacks"> It has {fields.map((field) => LACKING[field]).join(", ")}.</span>;
}

/** The entries in the order of the style; those of the last sources and style while the next are being made. */
function useBibliography(sources: readonly Cited[], style: CitationStyle): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const asked = JSON.stringify(sources.map(({ id, title, citation }) => ({ id, title, citation })));
  useEffect(() => {
    const thread = createCitingThread();
    const task = { kind: "bibliography", sources: JSON.parse(asked), style, language: navigator.language } as const;
    const wait = setTimeout(async () => setEntries(await thread.run(task)), 150);
    return () => {
      clearTimeout(wait);
      thread.close();
    };
  }, [asked, style]);
  return entries;
}
