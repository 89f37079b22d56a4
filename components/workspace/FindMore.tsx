"use client";

import { Segmented } from "@/components/ui/Segmented";
import { useView, useWorkspace } from "./workspace-context";

const SCOPES = [
  { value: "text", name: "This text" },
  { value: "texts", name: "All texts" },
  { value: "claims", name: "Claims" },
] as const;

/** Where words are sought, and how: below the field that they are written in. */
export function FindMore() {
  const { view } = useWorkspace();
  const scope = useView((at) => at.finding);
  const sought = useView((at) => at.sought);
  return (
    <div className="find-more">
      <Segmented
        label="Where to find it"
        value={scope ?? "text"}
        options={SCOPES}
        onChange={(finding) => view.setState({ finding })}
      />
      <span className="grow" />
      <Option
        label="Whole words"
        isOn={sought.wholeWords}
        onChange={(wholeWords) => view.setState({ sought: { ...sought, wholeWords } })}
      />
      <Option
        label="Word forms"
        title="“alliance” finds “alliances” too"
        isOn={sought.forms}
        onChange={(forms) => view.setState({ sought: { ...sought, forms } })}
      />
    </div>
  );
}

interface OptionProps {
  readonly label: string;
  readonly title?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Option({ label, title, isOn, onChange }: OptionProps) {
  return (
    <button type="button" className="btn" aria-pressed={isOn} title={title} onClick={() => onChange(!isOn)}>
      {label}
    </button>
  );
}
