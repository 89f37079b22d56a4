"use client";

import { Switch as Radix } from "radix-ui";
import { useId } from "react";

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A switch with its label behind it. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <span className="switched">
      <Radix.Root id={id} className="switch" checked={checked} onCheckedChange={onChange}>
        <Radix.Thumb />
      </Radix.Root>
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
