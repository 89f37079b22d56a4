import { type KeyboardEvent, useEffect, useRef } from "react";
import { focusBy } from "./focus-by";
import { type Mark, nameOfMark } from "./highlight";
import { RoleSign } from "./role-icons";

interface HighlightMenuProps {
  readonly marks: readonly Mark[];
  /** Where it opens, in pixels from the top left of the sheet. */
  readonly left: number;
  readonly top: number;
  readonly onChoose: (mark: Mark) => void;
  /** Called when nothing is chosen; `toText` when the keyboard should go back to the words. */
  readonly onClose: (toText: boolean) => void;
}

/** The list of highlights that lie at one place, to pick one by pointer or keyboard. */
export function HighlightMenu({ marks, left, top, onChoose, onClose }: HighlightMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: "nearest" });
    list.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") onClose(true);
    else if (event.key === "ArrowDown") focusBy(list.current, 1);
    else if (event.key === "ArrowUp") focusBy(list.current, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      className="src-menu"
      role="menu"
      tabIndex={-1}
      aria-label="Highlights here"
      style={{ left: `max(8px, min(${left}px, 100% - 348px))`, top }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(false);
      }}
    >
      {marks.map((mark) => (
        <button
          key={mark.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-label={nameOfMark(mark)}
          onClick={() => onChoose(mark)}
        >
          <RoleSign role={mark.highlight.role} />
          {mark.claim !== null && <b>{mark.claim}</b>}
          <span>{mark.highlight.label}</span>
        </button>
      ))}
    </div>
  );
}
