"use client";

import { useMemo } from "react";
import { Mark } from "@/components/ui/icons";
import { Tooltips } from "@/components/ui/Tooltip";
import { mapFromRows } from "@/lib/argument/argument-map";
import type { Rows } from "@/lib/argument/rows";
import { EmbeddedMap } from "./EmbeddedMap";
import "@/components/ui/ui.css";
import "./embed.css";

interface EmbedScreenProps {
  readonly title: string;
  /** The rows of the map, as JSON. */
  readonly rows: string;
  /** The number of the claim at which it opens; null for the beginning. */
  readonly claim: number | null;
  /** Which moment of the map is shown, in words; null for now. */
  readonly moment: string | null;
  /** Where the map is opened in Warrant itself. */
  readonly address: string;
}

/** A map within the page of somebody else: to be looked at, moved, folded and unfolded. */
export function EmbedScreen({ title, rows, claim, moment, address }: EmbedScreenProps) {
  const map = useMemo(() => mapFromRows(JSON.parse(rows) as Rows), [rows]);
  return (
    <Tooltips>
      <main className="embed" aria-label={title}>
        <EmbeddedMap map={map} title={title} claim={claim} />
        <footer>
          <h1>{title}</h1>
          {moment && <span className="soft">{moment}</span>}
          <span className="grow" />
          <a className="btn" href={address} target="_blank" rel="noopener">
            <Mark /> Open in Warrant
          </a>
        </footer>
      </main>
    </Tooltips>
  );
}
