"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { SourcePane, type SourcePaneHandle } from "@/components/source/SourcePane";
import { isKey } from "@/components/ui/keys";
import { citeSource } from "@/lib/argument/citing";
import type { Content } from "@/lib/text/content";
import type { Extent } from "@/lib/text/extent";
import type { Waiting } from "./waiting";

const actions = [{ id: "place", label: "They stand here", keyName: "C" }];
const none: ReadonlySet<string> = new Set();

interface PointingProps {
  readonly waiting: Waiting;
  readonly now: Content;
  readonly near: number;
  readonly onSelect: (extent: Extent | null) => void;
  readonly onPlace: (extent: Extent) => void;
  readonly onLeave: () => void;
}

/** The newest text, near to where the words stood, to select in it where they stand now. */
export function Pointing({ waiting, now, near, onSelect, onPlace, onLeave }: PointingProps) {
  const pane = useRef<SourcePaneHandle>(null);
  useEffect(() => {
    // The text is set in the frame after this one.
    const frame = requestAnimationFrame(() => {
      pane.current?.scrollTo({ offset: near });
      pane.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [near]);
  // The text takes Escape for itself, so it is heard before the text hears it.
  const listen = (event: KeyboardEvent) => {
    if (!isKey(event.nativeEvent, "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  return (
    <>
      <h2>
        Select the words where they stand now <span>version {waiting.newest.version}; then press C</span>
      </h2>
      <div className="pointing" onKeyDownCapture={listen}>
        <SourcePane
          ref={pane}
          label={citeSource(waiting.source)}
          content={now}
          highlights={[]}
          selectedSpanIds={none}
          litSpanIds={none}
          actions={actions}
          onAction={(_id, extent) => onPlace(extent)}
          onSelect={onSelect}
          onOpen={() => {}}
          onHover={() => {}}
        />
      </div>
    </>
  );
}
