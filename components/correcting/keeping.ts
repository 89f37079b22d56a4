import { REVIEW } from "@/components/review/waiting";
import { tell, type Workspace } from "@/components/workspace/workspace-context";
import type { Id, Source } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import type { TextEdits } from "@/lib/text/edits";
import { dropDraft, keepDraft } from "./drafts";
import { correctedVersion, type NewVersion, tellVersion, type VersionText } from "./new-version";

/** Opens a source to be corrected, in its place beside the map. */
export function startCorrecting({ view, desk }: Workspace, sourceId: Id, textId: Id): void {
  desk.setState({ openTextId: textId, words: null });
  view.setState(({ fills }) => ({ correcting: sourceId, narrow: "source", fills: fills === "map" ? "both" : fills }));
}

/** Ends correcting a source; what was written and not saved is gone. */
export function letGo(workspace: Workspace, sourceId: Id): void {
  close(workspace);
  forget(workspace, sourceId);
}

/** Makes a version of a draft; `edits` make its words of those of the text that it was made from. The sentence that says why it could not be; null where all is well. */
export function keepCorrection(
  workspace: Workspace,
  source: Source,
  base: VersionText,
  content: Content,
  edits: TextEdits,
): string | null {
  const { session } = workspace;
  const version = correctedVersion(session.getState().map, base, content, edits);
  const outcome = session.run(version.actions, [content]);
  if (!outcome.ok) return outcome.refusal.reason;
  const sent = { commandId: outcome.commandId, textId: version.textId };
  // Until the server has it, the draft can come back.
  keepDraft({ mapId: session.mapId, sourceId: source.id, base: base.text.id, content, sent }).catch(cannotKeep);
  close(workspace);
  showVersion(workspace, version, outcome.commandId);
  return null;
}

/** Opens the text of a new version near its first change, and tells what became of the passages. */
export function showVersion(workspace: Workspace, version: NewVersion, commandId: string): void {
  const { desk, view, panes } = workspace;
  desk.setState({ openTextId: version.textId });
  const offset = version.edits[0]?.start ?? 0;
  // The pane of the new text is there with the next frame, and its words with the one after.
  requestAnimationFrame(() => requestAnimationFrame(() => panes.get(version.textId)?.scrollTo({ offset })));
  const review = { name: REVIEW, run: () => view.setState({ reviewing: { spanId: null } }) };
  tell(workspace, tellVersion(version), commandId, version.toReview > 0 ? review : null);
}

/** Lets go of the draft of a source in this browser. */
export function forget({ session }: Workspace, sourceId: Id): void {
  dropDraft(session.mapId, sourceId).catch(cannotKeep);
}

function close({ view }: Workspace): void {
  view.setState({ correcting: null });
}

function cannotKeep(cause: unknown): void {
  console.warn("Drafts cannot be kept in this browser.", cause);
}
