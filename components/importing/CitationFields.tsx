"use client";

import { useId } from "react";
import { Field } from "@/components/ui/Field";
import type { Citation } from "@/lib/argument/rows";

interface CitationFieldsProps {
  readonly citation: Citation;
  readonly onChange: (citation: Citation) => void;
}

interface CitationField {
  readonly name: Exclude<keyof Citation, "title">;
  readonly label: string;
  readonly longest: number;
  readonly isHalf: boolean;
}

const FIELDS: readonly CitationField[] = [
  { name: "author", label: "Speaker or author", longest: 200, isHalf: true },
  { name: "date", label: "Date", longest: 200, isHalf: true },
  { name: "publisher", label: "Publisher", longest: 200, isHalf: false },
  { name: "number", label: "Number", longest: 200, isHalf: true },
  { name: "place", label: "Place", longest: 200, isHalf: true },
  { name: "address", label: "Address", longest: 2000, isHalf: false },
  { name: "pages", label: "Pages", longest: 200, isHalf: true },
  { name: "language", label: "Language", longest: 200, isHalf: true },
];

/** Where a text comes from, field by field; what is not known stays empty. */
export function CitationFields({ citation, onChange }: CitationFieldsProps) {
  const titleId = useId();
  return (
    <div className="citation-fields">
      <div className="labelled">
        <label className="name" htmlFor={titleId}>
          Title
        </label>
        <textarea
          id={titleId}
          className="field"
          dir="auto"
          rows={2}
          maxLength={1000}
          value={citation.title ?? ""}
          onChange={(event) => onChange({ ...citation, title: event.target.value.replace(/\n/g, " ") })}
        />
      </div>
      {FIELDS.map(({ name, label, longest, isHalf }) => (
        <div key={name} className={isHalf ? "half" : undefined}>
          <Field
            label={label}
            dir="auto"
            maxLength={longest}
            value={citation[name] ?? ""}
            onChange={(event) => onChange({ ...citation, [name]: event.target.value })}
          />
        </div>
      ))}
    </div>
  );
}
