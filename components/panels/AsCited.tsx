"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { run, tell, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import type { Source } from "@/lib/argument/rows";
import { CITATION_STYLES, type CitationStyle, styleOf } from "@/lib/citing/styles";
import { createCitingThread } from "@/workers/citing";

const OPTIONS = CITATION_STYLES.map(({ id, name }) => ({ value: id, name }));

type Cited = Pick<Source, "id" | "title" | "citation">;

/** Sources as a bibliography has them, in the citation style of the map, which can be chosen here. */
export function AsCited({ sources }: { readonly sources: readonly Cited[] }) {
  const workspace = useWorkspace();
  const [row] = all(useMap(), "maps");
  const style = styleOf(row?.settings.citationStyle);
  const entries = useBibliography(sources, style);
  const copy = async () => {
    await navigator.clipboard.writeText(entries.join("\n"));
    tell(workspace, entries.length === 1 ? "The citation is copied." : "The bibliography is copied.");
  };
  return (
    <section className="as-cited" aria-label="As cited">
      <div className="row">
        <Choice
          label="Citation style of this map"
          value={style}
          options={OPTIONS}
          onChange={(citationStyle) =>
            run(workspace, { type: "editMap", set: { settings: { ...row?.settings, citationStyle } } })
          }
        />
        <span className="grow" />
        <Button onClick={copy} disabled={entries.length === 0}>
          Copy
        </Button>
      </div>
      <ul aria-live="polite">
        {entries.map((entry) => (
          <li key={entry} dir="auto">
            {entry}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The entries in the order of the style; those of the last sources and style while the next are being made. */
function useBibliography(sources: readonly Cited[], style: CitationStyle): readonly string[] {
  const [entries, setEntries] = useState<readonly string[]>([]);
  const asked = JSON.stringify(sources.map(({ id, title, citation }) => ({ id, title, citation })));
  useEffect(() => {
    const thread = createCitingThread();
    const task = { kind: "bibliography", sources: JSON.parse(asked), style, language: navigator.language } as const;
    const wait = setTimeout(async () => setEntries((await thread.run(task)).map(({ text }) => text)), 150);
    return () => {
      clearTimeout(wait);
      thread.close();
    };
  }, [asked, style]);
  return entries;
}
