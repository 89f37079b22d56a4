import { copyToClipboard } from "@/components/ui/clipboard";
import { tell, type Workspace } from "./workspace-context";

/** Copies words that stand nowhere on the screen, and says what came of it; where a browser refuses, the words are in what is said. */
export async function copyAndTell(workspace: Workspace, words: string): Promise<boolean> {
  const isCopied = await copyToClipboard({ words });
  tell(workspace, isCopied ? "Copied." : `This browser does not let it be copied here. Copy it by hand: ${words}`);
  return isCopied;
}
