import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import type { ClaimRole } from "@/lib/argument/roles";

/** What a command is about; the palette and the sheet of shortcuts list them by it. */
export type Topic = "words" | "passage" | "picked" | "map" | "text" | "app";

/** One thing that can be done in the workspace: the same for keys, the palette and the sheet of shortcuts. */
export interface WorkspaceCommand {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly key: KeyName | null;
  readonly topic: Topic;
  readonly sign?: { readonly icon: IconName; readonly role?: ClaimRole };
  readonly whileTyping?: boolean;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}
