import { Icon, type IconName } from "@/components/ui/icons";
import type { HighlightRole } from "./highlight";

const icons: Readonly<Record<HighlightRole, IconName>> = {
  support: "add",
  attack: "minus",
  undercut: "strike",
  condition: "diamond",
  rephrase: "equals",
  preference: "over",
  conclusion: "ring",
  loose: "marker",
};

/** The sign of what a claim does, in its colour. The words beside it say the same. */
export function RoleSign({ role }: { readonly role: HighlightRole }) {
  return (
    <span className={`src-sign k-${role}`}>
      <Icon name={icons[role]} />
    </span>
  );
}
