import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Icon, type IconName } from "@/components/ui/icons";
import { Key } from "@/components/ui/Key";
import { type KeyName, keyLabel, useIsMac } from "@/components/ui/keys";
import { focusBy } from "./focus-by";
import type { HighlightRole } from "./highlight";
import { RoleSign } from "./role-icons";

/** Something to do with the selected words. Shown as its words and key, or as its icon alone, with both in its tooltip. */
export interface SelectionAction {
  readonly id: string;
  readonly label: string;
  readonly keyName: KeyName;
  readonly role?: HighlightRole;
  readonly icon?: IconName;
  /** Whether a hairline stands before it. */
  readonly opensGroup?: boolean;
}

interface SelectionToolbarProps {
  readonly actions: readonly SelectionAction[];
  readonly onAction: (id: string) => void;
  /** Stands after the buttons. */
  readonly children?: ReactNode;
}

/** The row of buttons at a selection. One tab stop; arrows go along it. */
export function SelectionToolbar({ actions, onAction, children }: SelectionToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const isMac = useIsMac();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    focusBy(bar.current, event.key === "ArrowRight" ? 1 : -1);
  };
  return (
    <div ref={bar} className="src-tools" role="toolbar" aria-label="Selected words" tabIndex={-1} onKeyDown={onKeyDown}>
      {actions.map(({ id, label, keyName, role, icon, opensGroup }, i) => (
        <button
          key={id}
          type="button"
          className={`btn${icon ? " icon" : ""}${opensGroup ? " opens" : ""}`}
          tabIndex={i === 0 ? 0 : -1}
          title={icon ? `${label}  ${keyLabel(keyName, isMac)}` : undefined}
          aria-label={icon ? label : undefined}
          aria-keyshortcuts={keyName}
          // Pressing a button must not take the selection from the words.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAction(id)}
        >
          {icon ? <Icon name={icon} /> : role && <RoleSign role={role} />}
          {!icon && label}
          {!icon && <Key name={keyName} />}
        </button>
      ))}
      {children}
    </div>
  );
}
