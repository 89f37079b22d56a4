"use client";

import { type ChangeEvent, type DragEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { isRightToLeft } from "@/lib/text/direction";
import "./maps.css";

interface TextIntakeProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Hears of files that were chosen or dropped. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where texts come in: a field to paste into, a place to drop files on, a button to choose them. */
export function TextIntake({ words, onWords, onFiles }: TextIntakeProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  // Words that are dragged are the field's own business.
  const drop = (event: DragEvent) => {
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onFiles(files);
  };
  return (
    <div className="intake">
      <label className="name" htmlFor={id}>
        The words of the text
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button below is the first */}
      <div
        className={over ? "well over" : "well"}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <textarea
          id={id}
          // With "auto" Chromium finds it out again and again while words come in: 1 MB took it three seconds.
          dir={isRightToLeft(words) ? "rtl" : "ltr"}
          rows={9}
          placeholder="Paste a text here, or drop files."
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
        <div className="row">
          <FileButton onFiles={onFiles} />
          <span className="muted small">PDF, Word, OpenDocument, EPUB, web pages, TEI, Markdown, plain text</span>
        </div>
      </div>
    </div>
  );
}

const KINDS = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.mht,.mhtml,.docx,.odt,.epub,.pdf,.xml,.tei,text/plain";

function FileButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    if (files.length > 0) onFiles(files);
    event.target.value = "";
  };
  return (
    <>
      <Button look="line" icon="page" onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input ref={input} type="file" multiple hidden aria-label="Files to read" accept={KINDS} onChange={choose} />
    </>
  );
}
