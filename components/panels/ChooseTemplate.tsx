"use client";

import { Icon } from "@/components/ui/icons";
import { TEMPLATES, type Template } from "@/lib/examples/templates";
import { Palette, type PaletteItem } from "./Palette";

interface ChooseTemplateProps {
  readonly onChoose: (template: Template) => void;
  readonly onClose: () => void;
}

/** Asks for a template by its name. */
export function ChooseTemplate({ onChoose, onClose }: ChooseTemplateProps) {
  const items = TEMPLATES.map(
    (template): PaletteItem => ({
      id: template.id,
      title: template.name,
      hint: template.hint,
      sign: <Icon name="copy" />,
      run: () => onChoose(template),
    }),
  );
  return (
    <Palette
      groups={() => [{ heading: "Begin from a template", isCommands: true, items }]}
      placeholder="Words of a template"
      onClose={onClose}
    />
  );
}
