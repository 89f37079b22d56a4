"use client";

import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "./icons";
import { Key } from "./Key";
import type { KeyName } from "./keys";
import { Tooltip } from "./Tooltip";

type ButtonLook = "quiet" | "line" | "ink";

interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  readonly keyName?: KeyName;
  readonly children: ReactNode;
}

/** A button with a word; `ink` for the one thing that most people came to do. */
export function Button({ look = "quiet", icon, keyName, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={look === "quiet" ? "btn" : `btn ${look}`}>
      {icon && <Icon name={icon} />}
      {children}
      {keyName && <Key name={keyName} />}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "className" | "children"> {
  readonly icon: IconName;
  /** What it does: its name for assistive technology and its tooltip. */
  readonly label: string;
  readonly keyName?: KeyName;
}

/** A button that is only an icon; the tooltip names it and its key. */
export function IconButton({ icon, label, keyName, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keyName={keyName}>
      <button type="button" {...rest} className="btn icon" aria-label={label}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
