import type { Line } from "@/lib/layout/layout";
import type { Joint } from "./attached";
import { connectorXml } from "./connectors";
import type { SlideFigure, View } from "./fitted";
import { jointXml, stubXml } from "./shapes";

/** The shapes of a figure, lines first; ids are counted from `firstId`. */
export function figureXml(figure: SlideFigure, view: View, firstId: number): string {
  const { joints, lines } = figure.attached;
  const shown = joints.filter((joint) => isShown(joint, view));
  const ids = new Map(shown.map((joint, i) => [joint, firstId + i]));
  const held = lines.filter(
    ({ line, from, to }) => isLineShown(line, view) && ids.has(from.joint) && ids.has(to.joint),
  );
  const stubs = figure.drawing.layout.stubs.filter(
    ({ relationId }) => view.revealed?.relations.has(relationId) ?? true,
  );
  const [first, last] = [firstId + shown.length, firstId + shown.length + held.length];
  return [
    ...held.map((line, i) => connectorXml(figure, view, line, first + i, ids)),
    ...shown.map((joint) => jointXml(figure, view, joint, ids.get(joint) ?? 0)),
    ...stubs.map((stub, i) => stubXml(figure, view, stub, last + i)),
  ].join("");
}

function isShown({ is, id }: Joint, { revealed }: View): boolean {
  if (!revealed) return true;
  return is === "claim" ? revealed.claims.has(id) : revealed.relations.has(id);
}

function isLineShown({ relationId, claimId }: Line, { revealed }: View): boolean {
  return !revealed || (revealed.relations.has(relationId) && (claimId === null || revealed.claims.has(claimId)));
}
