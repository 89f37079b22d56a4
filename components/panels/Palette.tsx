"use client";

import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { Icon } from "@/components/ui/icons";
import { Key } from "@/components/ui/Key";
import type { KeyName } from "@/components/ui/keys";
import { markFound, rank } from "./palette-match";
import "./palette.css";

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  /** A few words after the title, softer. */
  readonly hint?: string;
  /** Other words by which it is found; not shown. */
  readonly also?: string;
  readonly sign?: ReactNode;
  readonly keyName?: KeyName;
  /** What stands at the right edge in place of a key. */
  readonly place?: string;
  /** The words are those of a source. */
  readonly isQuote?: boolean;
  readonly run: () => void;
}

/** Lines under one heading. Those of `commands` stay when only commands are asked for. */
export interface PaletteGroup {
  readonly heading: string;
  readonly isCommands: boolean;
  readonly items: readonly PaletteItem[];
  /** How many are shown at most; all when absent. */
  readonly most?: number;
}

interface PaletteProps {
  /** All that can be found; called anew with the words that are written, so that texts can be searched. */
  readonly groups: (words: string) => readonly PaletteGroup[];
  readonly placeholder: string;
  readonly onShortcuts?: () => void;
  readonly onClose: () => void;
}

/** Every command, and what the map holds, by its words: arrows choose, Enter does, Shift Enter keeps only commands. */
export function Palette({ groups, placeholder, onShortcuts, onClose }: PaletteProps) {
  const [words, setWords] = useState("");
  const [onlyCommands, setOnlyCommands] = useState(false);
  const chosen = useRef<PaletteItem | null>(null);
  // Where the keyboard was: a command is carried out from there, as if its key had been pressed.
  const [origin] = useState(() => document.activeElement);
  const choose = (item: PaletteItem) => {
    chosen.current = item;
    onClose();
  };
  const leave = (event: Event) => {
    event.preventDefault();
    if (origin instanceof HTMLElement) origin.focus();
    chosen.current?.run();
  };
  const found = useMemo(() => findIn(groups(words), words, onlyCommands), [groups, words, onlyCommands]);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      setOnlyCommands(!onlyCommands);
    }
    if (event.key === "?" && words === "" && onShortcuts) {
      event.preventDefault();
      onShortcuts();
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={leave}>
          <Dialog.Title className="unseen">Commands</Dialog.Title>
          <Command shouldFilter={false} loop label="Commands" onKeyDown={keys}>
            <div className="in">
              <Icon name="find" />
              <Command.Input value={words} onValueChange={setWords} placeholder={placeholder} />
            </div>
            <Command.List>
              <Command.Empty className="nothing">Nothing here is called “{words}”.</Command.Empty>
              {found.map((group) => (
                <Command.Group key={group.heading} heading={group.heading}>
                  {group.items.map((item) => (
                    <Line key={item.id} item={item} words={words} onChoose={choose} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
          <Footer onlyCommands={onlyCommands} onShortcuts={onShortcuts} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function findIn(groups: readonly PaletteGroup[], words: string, onlyCommands: boolean): readonly PaletteGroup[] {
  return groups
    .filter((group) => group.isCommands || !onlyCommands)
    .map((group) => ({ ...group, items: rank(group.items, words).slice(0, group.most) }))
    .filter((group) => group.items.length > 0);
}

interface LineProps {
  readonly item: PaletteItem;
  readonly words: string;
  readonly onChoose: (item: PaletteItem) => void;
}

function Line({ item, words, onChoose }: LineProps) {
  return (
    <Command.Item value={item.id} onSelect={() => onChoose(item)}>
      <span className="sign-place">{item.sign}</span>
      <span className={item.isQuote ? "words quoted" : "words"}>
        {markFound(item.title, words).map(({ text, isFound, at }) => (isFound ? <u key={at}>{text}</u> : text))}
        {item.hint && <small> {item.hint}</small>}
      </span>
      {item.place && <span className="place">{item.place}</span>}
      {item.keyName && <Key name={item.keyName} />}
    </Command.Item>
  );
}

function Footer({ onlyCommands, onShortcuts }: { onlyCommands: boolean; onShortcuts?: () => void }) {
  return (
    <div className="ft">
      <span>
        <Key name="ArrowUp" /> <Key name="ArrowDown" /> choose
      </span>
      <span>
        <Key name="Enter" /> do it
      </span>
      <span>
        <Key name="Shift+Enter" /> {onlyCommands ? "everything" : "only commands"}
      </span>
      <span className="grow" />
      {onShortcuts && (
        <button type="button" className="plain" onClick={onShortcuts}>
          <Key name="?" /> all shortcuts
        </button>
      )}
    </div>
  );
}
