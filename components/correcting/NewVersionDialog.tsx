"use client";

import { useEffect, useState } from "react";
import { BringTexts } from "@/components/importing/BringTexts";
import type { BroughtText } from "@/components/importing/brought";
import { sendOriginals } from "@/components/session/originals";
import { tell, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { all, get } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { textOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import { type AnchoringThread, createAnchoringThread } from "@/workers/anchoring";
import { showVersion } from "./keeping";
import { renewedVersion, touchedBy, type VersionText } from "./new-version";

const noFiles: readonly File[] = [];

/** Brings in a newer text of a source; its passages are found again in it. */
export function NewVersionDialog({ sourceId }: { readonly sourceId: Id }) {
  const workspace = useWorkspace();
  const map = useMap();
  const [thread] = useState(createAnchoringThread);
  const [share, setShare] = useState<number | null>(null);
  // Who closes the dialog gives up what is under way.
  useEffect(() => () => thread.close(), [thread]);
  const close = () => workspace.view.setState({ dialog: null });
  const bring = async (texts: readonly BroughtText[]): Promise<string | null> => {
    const refused = await bringVersion(workspace, sourceId, texts, { thread, onProgress: setShare });
    setShare(null);
    if (refused === null) close();
    return refused;
  };
  return (
    <BringTexts
      heading="New version"
      crumb={crumbOf(get(map, "sources", sourceId).title, share)}
      addName={() => "Bring in as new version"}
      files={noFiles}
      speakers={all(map, "speakers").map(({ name }) => name)}
      onBring={bring}
      onClose={close}
    />
  );
}

/** The title of the source, and how far its passages have been found again. */
function crumbOf(title: string, share: number | null): string {
  return share === null ? title : `${title} · finding its passages again, ${Math.round(share * 100)} %`;
}

interface Placing {
  readonly thread: AnchoringThread;
  readonly onProgress: (share: number) => void;
}

/** The sentence that says why nothing was brought in; null where all is well. */
async function bringVersion(
  workspace: Workspace,
  sourceId: Id,
  texts: readonly BroughtText[],
  placing: Placing,
): Promise<string | null> {
  const { session } = workspace;
  const [brought] = texts;
  if (!brought || texts.length > 1) return "A new version is one text: leave one file, and take out the others.";
  const text = textOf(session.getState().map, sourceId);
  const base = { text, content: await session.content(text.sha256) };
  if (brought.content.plain === base.content.plain) return "This is the text that the source has already.";
  const version = await placedVersion(workspace, base, brought.content, placing);
  const outcome = session.run(withOriginal(version.actions, brought), [brought.content]);
  if (!outcome.ok) return outcome.refusal.reason;
  showVersion(workspace, version, outcome.commandId);
  void keepOriginal(workspace, version.textId, brought);
  return null;
}

async function placedVersion({ session }: Workspace, base: VersionText, now: Content, { thread, onProgress }: Placing) {
  const texts = { old: base.content.plain, now: now.plain };
  const edits = await thread.run({ kind: "differ", ...texts });
  const touched = touchedBy(session.getState().map, base.text.id, edits);
  const extents = touched.map(({ extent }) => extent);
  const found = await thread.run({ kind: "place", ...texts, extents }, onProgress);
  const places = found.flatMap((place, i) => {
    const span = touched[i];
    return place && span ? [[span.id, place] as const] : [];
  });
  return renewedVersion(session.getState().map, base, now, edits, new Map(places));
}

function withOriginal(actions: readonly Action[], { original }: BroughtText): readonly Action[] {
  if (!original) return actions;
  const { file, sha256 } = original;
  const kept = { name: file.name.slice(0, 200).toWellFormed() || "file", sha256, size: file.size };
  return actions.map((action) =>
    action.type === "addVersion" ? { ...action, text: { ...action.text, original: kept } } : action,
  );
}

async function keepOriginal(workspace: Workspace, textId: Id, { original }: BroughtText): Promise<void> {
  if (!original) return;
  await sendOriginals(workspace.session, [original], [textId], (_, reason) =>
    tell(workspace, `The version is kept, but its original, ${original.file.name}, is not yet. ${reason}`),
  );
}
