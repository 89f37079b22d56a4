"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Talker } from "@/components/session/talk";
import { keepUnder, keptUnder } from "@/components/ui/storage";
import { type Asked, askedFor, matching, withName } from "./mentioning";

interface CommentFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text?: string;
  /** Names what is being written: it is there again after a reload, or when whoever went elsewhere comes back. */
  readonly draft: string;
  readonly people: readonly Talker[];
  /** Whether the field takes the keyboard when it comes, and each time that this changes. */
  readonly focus?: unknown;
  /** Hears what was written, at least one letter. */
  readonly onSay: (text: string) => void;
  /** Hears that nothing is to be said. */
  readonly onGiveUp?: () => void;
}

/** A field for a comment: Enter says it, Shift Enter begins a line, Escape leaves it. An @ asks for a name. */
export function CommentField({
  label,
  placeholder,
  text = "",
  draft,
  people,
  focus,
  onSay,
  onGiveUp,
}: CommentFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = `warrant-comment ${draft}`;
  const [written, setWritten] = useState(() => keptUnder(kept, "sessionStorage") ?? text);
  const put = (words: string) => {
    setWritten(words);
    keepUnder(kept, words === text ? null : words, "sessionStorage");
  };
  const [asked, setAsked] = useState<Asked | null>(null);
  const [at, setAt] = useState(0);
  const names = asked ? matching(people, asked.words) : [];
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const write = (words: string, caret: number) => {
    put(words);
    setAsked(askedFor(words, caret));
    setAt(0);
  };
  const take = (name: string) => {
    if (!asked || !field.current) return;
    const next = withName(written, asked, name);
    put(next.text);
    setAsked(null);
    // Once the words are in the field.
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const say = () => {
    const words = written.trim().toWellFormed();
    if (words === "") return;
    onSay(words);
    setWritten("");
    keepUnder(kept, null, "sessionStorage");
    setAsked(null);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isChoosing = names.length > 0;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (isChoosing && step !== 0) setAt((at + step + names.length) % names.length);
    else if (isChoosing && (event.key === "Enter" || event.key === "Tab")) take(names[at]?.name ?? "");
    else if (isChoosing && event.key === "Escape") setAsked(null);
    else if (event.key === "Enter" && !event.shiftKey) say();
    else if (event.key === "Escape") {
      field.current?.blur();
      if (text !== "") put(text);
      onGiveUp?.();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="saying">
      <textarea
        ref={field}
        className="note-field"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={names.length > 0 ? id : undefined}
        aria-activedescendant={names.length > 0 ? `${id}-${at}` : undefined}
        dir="auto"
        rows={1}
        maxLength={10_000}
        placeholder={placeholder}
        value={written}
        onChange={(event) => write(event.target.value, event.target.selectionStart)}
        onKeyDown={press}
        onBlur={() => setAsked(null)}
      />
      {names.length > 0 && (
        <div className="names" id={id} role="listbox" aria-label="People of this map">
          {names.map((one, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the field, which names the option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={one.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              className="name-option"
              // Pressing a name must not take the keyboard from the field.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(one.name)}
            >
              {one.name}
            </div>
          ))}
        </div>
      )}
      {written.trim() !== "" && (
        <button type="button" className="word-btn" onClick={say}>
          Say it
        </button>
      )}
    </div>
  );
}
