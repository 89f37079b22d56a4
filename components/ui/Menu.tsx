"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";
import { Key } from "./Key";
import type { KeyName } from "./keys";

interface MenuProps {
  readonly trigger: ReactNode;
  readonly align?: "start" | "center" | "end";
  readonly children: ReactNode;
}

/** A menu that opens from its trigger, which must be one button. */
export function Menu({ trigger, align = "start", children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={leaveFocusTaken}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The keyboard goes back to the trigger, unless what was chosen has taken it, such as a field to write in. */
function leaveFocusTaken(event: Event): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) event.preventDefault();
}

interface MenuItemProps {
  readonly icon?: IconName;
  readonly keyName?: KeyName;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One thing that a menu does. */
export function MenuItem({ icon, keyName, disabled, onChoose, children }: MenuItemProps) {
  return (
    <Radix.Item className="item" disabled={disabled} onSelect={onChoose}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {keyName && <Key name={keyName} />}
    </Radix.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
}

/** A group of which one is ticked. */
export function MenuChoice<T extends string>({ label, value, options, onChange }: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup value={value} aria-label={label}>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          className="item"
          value={option.value}
          onSelect={() => onChange(option.value)}
        >
          <span className="tick">
            <Radix.ItemIndicator>
              <Icon name="check" />
            </Radix.ItemIndicator>
          </span>
          {option.name}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

/** A heading within a menu. */
export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className="label">{children}</Radix.Label>;
}

/** A hairline between groups of a menu. */
export function MenuRule() {
  return (
    <Radix.Separator asChild>
      <hr />
    </Radix.Separator>
  );
}
