"use client";

import { Icon } from "@/components/ui/icons";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { filterWords, voiceChoices } from "@/lib/argument/voices";
import { Palette, type PaletteItem } from "./Palette";

/** Asks whose voice alone is to be shown: what a speaker says for themselves, or what they report of another. */
export function ChooseVoice() {
  const { view } = useWorkspace();
  const map = useMap();
  const items = voiceChoices(map).map(({ filter, passages }): PaletteItem => {
    const title = filterWords(map, filter);
    return {
      id: title,
      title,
      place: `${passages} ${passages === 1 ? "passage" : "passages"}`,
      sign: <Icon name={filter.as === "own" ? "quote" : "link"} />,
      run: () => view.setState({ voice: filter }),
    };
  });
  const heading = items.length > 0 ? "Show only what is said by" : "No passage says yet who speaks in it";
  return (
    <Palette
      groups={() => [{ heading, isCommands: true, items }]}
      placeholder="A name"
      onClose={() => view.setState({ dialog: null })}
    />
  );
}
