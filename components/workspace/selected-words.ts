import { find } from "@/lib/argument/argument-map";
import type { Words } from "./source-gestures";
import type { Workspace } from "./workspace-context";

/** The selected words with their text; null where none are selected or the text is not there yet. */
export function selectedWords({ session, desk, contents }: Workspace): Words | null {
  const { words } = desk.getState();
  const text = words && find(session.getState().map, "sourceTexts", words.textId);
  const content = text && contents.getState().loaded.get(text.sha256);
  return words && content ? { text, plain: content.plain, extent: words.extent } : null;
}
