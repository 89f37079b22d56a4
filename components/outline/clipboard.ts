import { claim } from "@/components/map/kin";
import { pasteBranch, pasteList } from "@/components/map/moving";
import type { MapView } from "@/components/map/view";
import { isTyping } from "@/components/ui/keys";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { branchAt, type OutlineRow } from "@/lib/argument/outline";
import type { OutlineStore } from "./outline-state";
import { gutterWord } from "./row-names";
import type { Outline } from "./use-outline";

/**
 * Puts the branch of the current row on the clipboard, as an indented list that any editor takes. What is cut stays until it
 * is pasted; a claim that is only named here is cut where it stands.
 */
export function copyRow(
  event: ClipboardEvent,
  view: MapView,
  store: OutlineStore,
  { all, current }: Outline,
  isCut: boolean,
): void {
  if (isTyping(event.target) || !current || !event.clipboardData || hasWordsSelected()) return;
  const branch = branchAt(all, all.indexOf(current));
  const words = listOf(view.session.getState().map, branch);
  event.clipboardData.setData("text/plain", words);
  event.preventDefault();
  const rows = new Set(branch.map(({ key }) => key));
  store.setState({ clip: { claimId: current.claimId, isCut: isCut && !current.isReference, words, rows } });
}

/** Pastes below the current row, or where nothing is picked as claims of their own: a branch of this map, or a list. */
export function pasteRows(event: ClipboardEvent, view: MapView, store: OutlineStore, { current }: Outline): void {
  const words = event.clipboardData?.getData("text/plain") ?? "";
  if (isTyping(event.target) || words.trim() === "") return;
  event.preventDefault();
  const { clip } = store.getState();
  const onto = view.desk.getState().picked && current ? claim(current.claimId) : null;
  // Of a branch that is gone meanwhile its words are left.
  if (clip && isClip(store, words) && find(view.session.getState().map, "claims", clip.claimId)) {
    const isDone = pasteBranch(view, clip.claimId, clip.isCut, onto);
    if (clip.isCut && isDone) store.setState({ clip: null });
  } else pasteList(view, words, onto?.id ?? null);
  view.takeKeyboard();
}

/** A branch as a list: each row indented below what it hangs on, its word before the sentence. */
export function listOf(map: ArgumentMap, branch: readonly OutlineRow[]): string {
  const top = branch[0]?.level ?? 1;
  const lines = branch.map((row, i) => {
    const word = i === 0 ? "" : gutterWord(row).replace(" ?", "");
    const text = find(map, "claims", row.claimId)?.text ?? "";
    return `${"  ".repeat(row.level - top)}${word === "" ? "" : `${word}: `}${text}`;
  });
  return lines.join("\n");
}

/** Whether words on the clipboard are those of the branch that was cut or copied last in this window. */
export function isClip(store: OutlineStore, words: string): boolean {
  const { clip } = store.getState();
  return clip !== null && clip.words.replaceAll("\r\n", "\n") === words.replaceAll("\r\n", "\n");
}

function hasWordsSelected(): boolean {
  return (document.getSelection()?.toString() ?? "") !== "";
}
