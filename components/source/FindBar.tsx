import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon, type IconName } from "@/components/ui/icons";

interface FindBarProps {
  readonly query: string;
  readonly count: number;
  /** The place shown, from 1; 0 when there is none. */
  readonly current: number;
  /** Whether it is not known yet how many there are. */
  readonly isLooking: boolean;
  readonly onQuery: (query: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
  /** Stands below the field. */
  readonly more?: ReactNode;
}

/** Finds words in the text: Enter goes to the next place, with Shift to the one before, Esc back to the text. */
export function FindBar({ query, count, current, isLooking, onQuery, onStep, onClose, more }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="src-find">
      <input
        ref={field}
        type="search"
        className="field"
        aria-label="Find in this text"
        placeholder="Find in this text"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="num small muted" aria-live="polite">
        {query.trim() === ""
          ? ""
          : isLooking
            ? "Looking…"
            : count === 0
              ? "Not in this text"
              : `${current} of ${count}`}
      </span>
      <FindButton label="The place before  ⇧ ↵" icon="up" disabled={count === 0} onPress={() => onStep(-1)} />
      <FindButton label="The next place  ↵" icon="down" disabled={count === 0} onPress={() => onStep(1)} />
      <FindButton label="Close  Esc" icon="close" onPress={onClose} />
      {more}
    </search>
  );
}

interface FindButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function FindButton({ label, icon, disabled, onPress }: FindButtonProps) {
  return (
    <button
      type="button"
      className="btn icon"
      title={label}
      aria-label={label.split("  ")[0]}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
