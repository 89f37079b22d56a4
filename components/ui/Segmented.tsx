"use client";

import { RadioGroup } from "radix-ui";

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
}

/** A few words side by side of which one holds; arrow keys move between them. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup.Root className="seg" aria-label={label} value={value} onValueChange={choose} orientation="horizontal">
      {options.map((option) => (
        <RadioGroup.Item key={option.value} className="one" value={option.value}>
          {option.name}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
