"use client";

import { ListingPanel } from "@/components/hints/ListingPanel";
import { later } from "@/components/ui/later";
import { useDesk, useMap, useView } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { AlikePanel } from "./AlikePanel";
import { ClaimPanel } from "./ClaimPanel";
import { RelationPanel } from "./RelationPanel";
import { SpanPanel } from "./SpanPanel";
import "./panels.css";

// It brings the stems of words in thirty languages with it.
const FindPanel = later(async () => (await import("./FindPanel")).FindPanel);

/** What is known of the row that is picked, to be read and changed; nothing where none is, or it was closed. */
export function Inspector() {
  const map = useMap();
  const picked = useDesk((at) => at.picked);
  const closedFor = useView((at) => at.closedFor);
  const finding = useView((at) => at.finding);
  const listing = useView((at) => at.listing);
  const alike = useView((at) => at.alike);
  if (finding === "texts" || finding === "claims") return <FindPanel />;
  if (alike && alike.pickedId === (picked?.id ?? null)) return <AlikePanel key={alike.question.words} alike={alike} />;
  if (listing) return <ListingPanel listing={listing} />;
  if (!picked || picked.id === closedFor) return null;
  switch (picked.table) {
    case "claims": {
      const claim = find(map, "claims", picked.id);
      return claim ? <ClaimPanel key={claim.id} claim={claim} /> : null;
    }
    case "relations": {
      const relation = find(map, "relations", picked.id);
      return relation ? <RelationPanel key={relation.id} relation={relation} /> : null;
    }
    case "spans": {
      const span = find(map, "spans", picked.id);
      return span ? <SpanPanel key={span.id} span={span} /> : null;
    }
    default:
      return picked.table satisfies never;
  }
}
