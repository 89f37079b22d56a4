"use client";

import Link from "next/link";
import { useMemo } from "react";
import { InBrowser } from "@/components/ui/InBrowser";
import { Tooltips } from "@/components/ui/Tooltip";
import { type ArgumentMap, all, mapFromRows } from "@/lib/argument/argument-map";
import { anchorsOf } from "@/lib/argument/graph";
import type { Claim, Id, Rows, Version } from "@/lib/argument/rows";
import { plainWords, sentencesAbout } from "@/lib/argument/sentences";
import { MomentFigure } from "./MomentFigure";
import { PageHead } from "./PageHead";
import { momentWords } from "./StepList";

interface VersionScreenProps {
  readonly mapId: Id;
  readonly title: string;
  readonly version: Version;
  /** When the moment was, ISO 8601. */
  readonly at: string;
  /** The rows of the map as they were, as JSON. */
  readonly rows: string;
}

/** A named version of a map: the map as it was then, to be read. */
export function VersionScreen({ mapId, title, version, at, rows }: VersionScreenProps) {
  const map = useMemo(() => mapFromRows(JSON.parse(rows) as Rows), [rows]);
  return (
    <Tooltips>
      <div className="history version">
        <PageHead
          mapId={mapId}
          title={title}
          heading={version.name}
          about={<InBrowser>{() => momentWords(at)}</InBrowser>}
        >
          <Link className="btn line" href={`/maps/${mapId}/history?at=${version.seq}`}>
            Compare or restore
          </Link>
        </PageHead>
        <main>
          <div className="shown">
            <MomentFigure map={map} compared={null} label={`The map as it was in “${version.name}”`} />
          </div>
          <aside aria-label="In words">
            <div className="head">
              <h2>In words</h2>
            </div>
            <InWords map={map} />
          </aside>
        </main>
      </div>
    </Tooltips>
  );
}

function InWords({ map }: { readonly map: ArgumentMap }) {
  const claims = all(map, "claims").sort((a, b) => a.number - b.number);
  return (
    <div className="words">
      {claims.length === 0 && <p className="soft">The map had no claims then.</p>}
      <ol>
        {claims.map((claim) => (
          <ClaimInWords key={claim.id} map={map} claim={claim} />
        ))}
      </ol>
    </div>
  );
}

function ClaimInWords({ map, claim }: { readonly map: ArgumentMap; readonly claim: Claim }) {
  return (
    <li>
      <strong>{claim.number}</strong> <span dir="auto">{claim.text || "No sentence yet"}</span>
      {sentencesAbout(map, claim.id).map(({ relation, pieces }) => (
        <p key={relation.id} className="told" dir="auto">
          {plainWords(pieces)}
        </p>
      ))}
      {anchorsOf(map, claim.id).map(({ anchor, span }) => (
        <blockquote key={anchor.id} dir="auto">
          {span.quote}
        </blockquote>
      ))}
    </li>
  );
}
