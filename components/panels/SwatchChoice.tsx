"use client";

import { PAGE_COLOURS, Shapes } from "@/components/map/Shapes";
import { Menu, MenuChoice } from "@/components/ui/Menu";
import { drawSwatch } from "@/lib/drawing/swatch";
import { isSwatch, SWATCHES, type Swatch } from "@/lib/drawing/theme";

const NAMES: Readonly<Record<Swatch, string>> = {
  sand: "Sand, a square",
  moss: "Moss, a disc",
  mist: "Mist, a diamond",
  slate: "Slate, a triangle",
  mauve: "Mauve, a bar",
  clay: "Clay, a triangle upside down",
};

const NONE = "none";
const OPTIONS = [
  { value: NONE, name: "No mark" },
  ...SWATCHES.map((value) => ({ value, name: NAMES[value] })),
] as const;

interface SwatchChoiceProps {
  readonly label: string;
  readonly colour: string | null;
  readonly onChange: (colour: Swatch | null) => void;
}

/** The mark of a claim, a group or a tag, chosen from a few calm ones. */
export function SwatchChoice({ label, colour, onChange }: SwatchChoiceProps) {
  const chosen = isSwatch(colour) ? colour : null;
  const trigger = (
    <button
      type="button"
      className="swatch-btn"
      aria-label={`${label}: ${chosen ? NAMES[chosen] : "none"}`}
      title={label}
    >
      {chosen ? <SwatchSign swatch={chosen} /> : <span className="no-swatch" aria-hidden="true" />}
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuChoice<string>
        label={label}
        value={chosen ?? NONE}
        options={OPTIONS}
        onChange={(value) => onChange(isSwatch(value) ? value : null)}
      />
    </Menu>
  );
}

/** A swatch as it stands in the map. */
function SwatchSign({ swatch }: { readonly swatch: Swatch }) {
  return (
    <svg className="swatch" width={12} height={12} aria-hidden="true" style={PAGE_COLOURS}>
      <Shapes shapes={[drawSwatch(swatch, 6, 6)]} />
    </svg>
  );
}
