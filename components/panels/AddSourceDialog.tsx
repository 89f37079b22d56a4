"use client";

import { BringTexts } from "@/components/importing/BringTexts";
import { type Bringing, type BroughtText, bringing } from "@/components/importing/brought";
import { sendOriginals } from "@/components/session/originals";
import { tell, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import { titleOf } from "@/lib/argument/graph";

/** Brings texts into the open map, each as a source; `files` were dropped before. */
export function AddSourceDialog({ files }: { readonly files: readonly File[] }) {
  const workspace = useWorkspace();
  const map = useMap();
  const close = () => workspace.view.setState({ dialog: null });
  const add = async (texts: readonly BroughtText[]): Promise<string | null> => {
    const refused = addTexts(workspace, texts);
    if (refused === null) close();
    return refused;
  };
  return (
    <BringTexts
      heading="Add a source"
      crumb={titleOf(map)}
      addName={(count) => (count > 1 ? `Add ${count} sources` : "Add source")}
      files={files}
      speakers={all(map, "speakers").map(({ name }) => name)}
      onBring={add}
      onClose={close}
    />
  );
}

/** The sentence that says why nothing was added; null where all is well. */
function addTexts(workspace: Workspace, texts: readonly BroughtText[]): string | null {
  const { session, desk } = workspace;
  const brought = bringing(texts, all(session.getState().map, "speakers"));
  const outcome = session.run(brought.actions, brought.contents);
  if (!outcome.ok) return outcome.refusal.reason;
  desk.setState({ openTextId: brought.textIds[0] ?? null });
  void keepOriginals(workspace, brought);
  return null;
}

/** Sends the files, and says so where one could not be kept. */
async function keepOriginals(workspace: Workspace, { originals, textIds }: Bringing): Promise<void> {
  const nameOf = new Map(originals.map(({ sha256, file }) => [sha256, file.name]));
  await sendOriginals(workspace.session, originals, textIds, (sha256, reason) =>
    tell(workspace, `The text is added, but its original, ${nameOf.get(sha256)}, is not kept yet. ${reason}`),
  );
}
