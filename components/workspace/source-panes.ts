import type { SourcePaneHandle } from "@/components/source/SourcePane";
import type { Id } from "@/lib/argument/rows";

/** The source panes that are open, by the id of their text, so that commands can reach them. */
export type SourcePanes = Map<Id, SourcePaneHandle>;
