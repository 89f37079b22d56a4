import type { AlikeQuestion } from "@/components/session/alike";
import { find } from "@/lib/argument/argument-map";
import { blockAt } from "@/lib/text/content";
import { endOf, startOf } from "@/lib/text/extent";
import { soughtAt } from "@/lib/text/sought";
import { selectedWords } from "./selected-words";
import type { Workspace } from "./workspace-context";

/** Whether there is something to seek the like of. */
export function canSeekAlike({ session, desk }: Workspace): boolean {
  const { picked, words } = desk.getState();
  return (
    words !== null || (picked?.table === "claims" && find(session.getState().map, "claims", picked.id) !== undefined)
  );
}

/** Opens the list of passages like the selected words, or like the picked claim. */
export function seekAlike(workspace: Workspace): void {
  const { desk, view } = workspace;
  const question = questionOf(workspace);
  const pickedId = desk.getState().picked?.id ?? null;
  if (question) view.setState({ alike: { question, pickedId } });
}

function questionOf(workspace: Workspace): AlikeQuestion | null {
  return ofWords(workspace) ?? ofClaim(workspace);
}

/** The paragraph of the words is in sight, so nothing in it is wanted. */
function ofWords(workspace: Workspace): AlikeQuestion | null {
  const words = selectedWords(workspace);
  const content = words && workspace.contents.getState().loaded.get(words.text.sha256);
  if (!words || !content) return null;
  const [start, end] = [startOf(words.extent), endOf(words.extent)];
  const block = content.blocks[blockAt(content.blocks, start)] ?? { start, end };
  const except = { textId: words.text.id, start: block.start, end: Math.max(block.end, end) };
  return { ...soughtAt(content, [start, end]), except };
}

function ofClaim({ session, desk }: Workspace): AlikeQuestion | null {
  const claim = find(session.getState().map, "claims", desk.getState().picked?.id);
  return claim ? { words: claim.text, around: "", except: null } : null;
}
