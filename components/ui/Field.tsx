"use client";

import { type ComponentProps, useId } from "react";

interface FieldProps extends Omit<ComponentProps<"input">, "className" | "id"> {
  readonly label: string;
  /** A sentence that says what is wrong and what to do; null when nothing is. */
  readonly fault?: string | null;
}

/** A line of text with its label above and a fault below. */
export function Field({ label, fault, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label className="name" htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className="field"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

interface TextAreaProps extends Omit<ComponentProps<"textarea">, "className" | "id"> {
  readonly label: string;
}

/** Several lines of text with their label above. */
export function TextArea({ label, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label className="name" htmlFor={id}>
        {label}
      </label>
      <textarea {...rest} id={id} className="field" />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few words, chosen in place. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <select className="choice" aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
