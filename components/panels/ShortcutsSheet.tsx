"use client";

import { Dialog } from "@/components/ui/Dialog";
import { keyLabel, useIsMac } from "@/components/ui/keys";
import { workspaceCommands } from "@/components/workspace/commands";
import type { Topic } from "@/components/workspace/workspace-command";
import { useWorkspace } from "@/components/workspace/workspace-context";

interface ShortcutRow {
  readonly title: string;
  readonly key: string;
}

const TOPICS: readonly { readonly topic: Topic; readonly heading: string }[] = [
  { topic: "words", heading: "With words selected" },
  { topic: "passage", heading: "With a passage picked, or a claim that has one" },
  { topic: "picked", heading: "With a claim or a relation picked" },
  { topic: "map", heading: "The map" },
  { topic: "text", heading: "The text" },
  { topic: "app", heading: "Everywhere" },
];

/** Keys that are no commands of the table: they move within the text. */
const IN_TEXT: readonly ShortcutRow[] = [
  { title: "Move the caret; with Shift, select", key: "ArrowRight" },
  { title: "Select by word", key: "Mod+Shift+ArrowRight" },
  { title: "Select by sentence", key: "Alt+Shift+ArrowRight" },
  { title: "Select by paragraph", key: "Alt+Shift+ArrowDown" },
  { title: "Keep these words, to add another stretch", key: "+" },
  { title: "Open what lies under the caret", key: "Enter" },
];

/** All shortcuts, from the same table that the keys and the palette use. */
export function ShortcutsSheet() {
  const workspace = useWorkspace();
  const isMac = useIsMac();
  const commands = workspaceCommands(workspace);
  const rowsOf = (topic: Topic): ShortcutRow[] => [
    ...commands.flatMap(({ topic: own, key, title }) => (own === topic && key !== null ? [{ key, title }] : [])),
    ...(topic === "text" ? IN_TEXT : []),
  ];
  return (
    <Dialog title="All shortcuts" widthPx={760} onClose={() => workspace.view.setState({ dialog: null })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop in it, the list could not be scrolled by keys */}
      <section className="keys-sheet" aria-label="Keys by what they concern" tabIndex={0}>
        {TOPICS.map(({ topic, heading }) => (
          <div key={topic} className="topic">
            <h3>{heading}</h3>
            <dl>
              {rowsOf(topic).map(({ key, title }) => (
                <div key={`${title} ${key}`}>
                  <dt>{title}</dt>
                  <dd>
                    <kbd>{keyLabel(key, isMac)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
    </Dialog>
  );
}
