"use client";

import { countWaiting } from "@/components/review/waiting";
import { MenuItem } from "@/components/ui/Menu";
import { useMap, useMayBring, useWorkspace } from "@/components/workspace/workspace-context";
import type { Source, SourceText } from "@/lib/argument/rows";
import { startCorrecting } from "./keeping";

/** What the menu of a source offers about its versions; nothing to those who only suggest. */
export function VersionItems({ source, text }: { readonly source: Source; readonly text: SourceText }) {
  const workspace = useWorkspace();
  const { view } = workspace;
  const waiting = countWaiting(useMap(), source.id);
  if (!useMayBring()) return null;
  return (
    <>
      <MenuItem icon="edit" keyName="T" onChoose={() => startCorrecting(workspace, source.id, text.id)}>
        Correct the text
      </MenuItem>
      <MenuItem icon="page" onChoose={() => view.setState({ dialog: { kind: "newVersion", sourceId: source.id } })}>
        New version from a file…
      </MenuItem>
      {waiting > 0 && (
        <MenuItem icon="quote" keyName="R" onChoose={() => view.setState({ reviewing: { spanId: null } })}>
          Review {waiting} {waiting === 1 ? "passage" : "passages"}
        </MenuItem>
      )}
    </>
  );
}
