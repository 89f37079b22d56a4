"use client";

import { useStore } from "zustand";
import { PAGE_COLOURS, Shapes } from "@/components/map/Shapes";
import type { DeskStore } from "@/components/workspace/desk";
import type { Id } from "@/lib/argument/rows";
import { drawLabelSign, type LabelFace } from "@/lib/drawing/label-mark";
import { evaluationOf } from "./evaluation-state";
import { useLabelOf } from "./label-of";
import "./evaluation.css";

/** The label of a claim or relation as a sign with words, in a line of text; nothing where it has none. */
export function LabelMark({ desk, id }: { readonly desk: DeskStore; readonly id: Id }) {
  const isOn = useStore(evaluationOf(desk), (at) => at.isOn);
  const label = useLabelOf(desk, id);
  if (!isOn || !label) return null;
  return (
    <span className={label.isChanged ? "label-mark changed" : "label-mark"}>
      <LabelSign face={label} />
      {label.words}
    </span>
  );
}

/** The sign of a label alone; its words must stand beside it. */
export function LabelSign({ face }: { readonly face: Pick<LabelFace, "is"> }) {
  return (
    <svg className="label-sign" width="14" height="14" viewBox="0 0 14 14" style={PAGE_COLOURS} aria-hidden="true">
      <Shapes shapes={[drawLabelSign(face, 7, 7)]} />
    </svg>
  );
}
