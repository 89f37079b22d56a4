import { uuidv7 } from "uuidv7";
import { isTyping } from "@/components/ui/keys";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { branchOf } from "@/lib/argument/branch";
import type { Action } from "@/lib/argument/command";
import { partAt, pastedPart } from "@/lib/argument/copied-part";
import type { Id, Rows } from "@/lib/argument/rows";
import { readWarrant, type WarrantFile, writeWarrant } from "@/lib/formats/warrant";
import { type Content, sha256Of } from "@/lib/text/content";
import { runWithUndo, tell, type Workspace } from "./workspace-context";

/** The type under which a part lies on the clipboard, beside its sentences as plain text. */
const PART_TYPE = "application/x-warrant+json";

/** The part that was copied last in this window, for a paste by command, which cannot read every type of the clipboard. */
let lastCopied: string | null = null;

/** What is picked, where it is a claim or a step; null copies the whole map. */
function pickedId({ desk }: Workspace): Id | null {
  const { picked } = desk.getState();
  return picked && picked.table !== "spans" ? picked.id : null;
}

/** Warrant's own JSON of what is picked with the texts that it rests on; null while one of them has not been loaded. */
export function copiedPart(workspace: Workspace): string | null {
  const { map } = workspace.session.getState();
  const rows = partAt(map, pickedId(workspace));
  const contents = contentsOf(workspace, rows);
  if (rows.claims.length === 0 || !contents) return null;
  lastCopied = writeWarrant({ rows, contents });
  return lastCopied;
}

function contentsOf({ contents }: Workspace, { sourceTexts }: Rows): Content[] | null {
  const { loaded } = contents.getState();
  const found = [...new Set(sourceTexts.map(({ sha256 }) => sha256))].map((sha256) => loaded.get(sha256));
  return found.every((content) => content !== undefined) ? found : null;
}

/** Copies what is picked when a person presses the keys for it on the map. */
export function copyOnMap(workspace: Workspace, event: ClipboardEvent, isCut: boolean): void {
  if (isTyping(event.target) || hasWordsSelected() || !event.clipboardData || pickedId(workspace) === null) return;
  const part = copiedPart(workspace);
  if (part === null) return tell(workspace, "A text of this part is still being loaded; try again in a moment.");
  event.clipboardData.setData(PART_TYPE, part);
  event.clipboardData.setData("text/plain", sentencesOf(workspace.session.getState().map, pickedId(workspace)));
  event.preventDefault();
  event.stopPropagation();
  if (isCut) cutPicked(workspace);
}

/** Lets a part go along with what a view has put on the clipboard itself. */
export function addPartTo(workspace: Workspace, event: ClipboardEvent): void {
  const part = pickedId(workspace) === null ? null : copiedPart(workspace);
  if (part !== null) event.clipboardData?.setData(PART_TYPE, part);
}

/** Whether the clipboard holds a part of a map. */
export function hasPart({ clipboardData }: ClipboardEvent): boolean {
  return (clipboardData?.getData(PART_TYPE) ?? "") !== "";
}

/**
 * Pastes a part when a person presses the keys for it on the map, as a reason for a claim (null: for itself); whether there
 * was one on the clipboard.
 */
export function pasteOnMap(workspace: Workspace, event: ClipboardEvent, onto: Id | null): boolean {
  if (isTyping(event.target) || !event.clipboardData) return false;
  const json = event.clipboardData.getData(PART_TYPE) || partIn(event.clipboardData.getData("text/plain"));
  if (json === "") return false;
  event.preventDefault();
  event.stopPropagation();
  pasteJson(workspace, json, onto);
  return true;
}

/** A whole map that was copied as text, such as from a file; empty for any other words. */
function partIn(words: string): string {
  return /^\s*\{/.test(words) && words.includes('"warrant"') ? words : "";
}

/** Pastes what was copied last in this window. */
export function pasteLast(workspace: Workspace): void {
  if (lastCopied !== null) pasteJson(workspace, lastCopied, null);
}

/** Whether something was copied in this window. */
export function canPaste(): boolean {
  return lastCopied !== null;
}

function pasteJson(workspace: Workspace, json: string, onto: Id | null): void {
  const reading = readWarrant(json);
  if (reading.ok) insertPart(workspace, reading, "pasted", onto);
  else tell(workspace, `Nothing was pasted. ${reading.reason}`);
}

/** Adds a part to the map as one step, for itself or as a reason for a claim, picks its conclusion, and says how much it is. */
export function insertPart(
  workspace: Workspace,
  { rows, contents }: WarrantFile,
  how: "pasted" | "inserted",
  onto: Id | null = null,
): void {
  const { session, desk } = workspace;
  const pasted = pastedPart(session.getState().map, rows, uuidv7);
  // An action takes its rows as lists of its own; these are read only, and stay so.
  const action: Action = { type: "addPart", rows: pasted.rows as unknown as Action<"addPart">["rows"] };
  const brought = contents.filter((content) => pasted.contents.has(sha256Of(content)));
  const tie = onto && pasted.top ? [reasonFor(onto, pasted.top)] : [];
  const outcome = session.run([action, ...tie], brought);
  if (!outcome.ok) return;
  if (pasted.top) desk.setState({ picked: { table: "claims", id: pasted.top } });
  tell(workspace, `${told(pasted.rows)} ${how}.`, outcome.commandId);
}

function reasonFor(claimId: Id, premise: Id): Action {
  const premises = [{ id: uuidv7(), claimId: premise }];
  return { type: "addRelation", id: uuidv7(), kind: "support", target: { claimId }, premises };
}

function told({ claims, sources }: Rows): string {
  const claimWords = `${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
  if (sources.length === 0) return claimWords;
  return `${claimWords} and ${sources.length} ${sources.length === 1 ? "source" : "sources"}`;
}

/** Takes away what was cut: the claim with all that has its place below it, or the step. */
function cutPicked(workspace: Workspace): void {
  const { session, desk } = workspace;
  const { map } = session.getState();
  const id = pickedId(workspace);
  if (id === null) return;
  const actions: Action[] = find(map, "relations", id)
    ? [{ type: "removeRelation", id }]
    : branchOf(map, id).claims.map((claim) => ({ type: "removeClaim", id: claim.id }));
  runWithUndo(workspace, "Cut. It can be pasted here or into another map.", ...actions);
  desk.setState({ picked: null });
}

/** The sentences of a part, one a line, for a paste elsewhere. */
function sentencesOf(map: ArgumentMap, id: Id | null): string {
  return partAt(map, id)
    .claims.map(({ text }) => text)
    .join("\n");
}

function hasWordsSelected(): boolean {
  return (document.getSelection()?.toString() ?? "") !== "";
}
