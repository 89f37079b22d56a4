"use client";

import { type Ref, useState } from "react";
import { useStore } from "zustand";
import { LabelMark } from "@/components/evaluation/LabelMark";
import { useLabelOf } from "@/components/evaluation/label-of";
import { Handle } from "@/components/map/Handle";
import { relation as step } from "@/components/map/kin";
import { useFate, useIsDim } from "@/components/map/look";
import { useDesk, useMap, useMapState } from "@/components/map/map-context";
import { withLabel } from "@/components/map/names";
import { bringTogetherAt } from "@/components/map/tying";
import type { MapView } from "@/components/map/view";
import { type Mark, marksInWords, useMarks } from "@/components/presence/company";
import { RoleSign } from "@/components/source/role-icons";
import { FATE_WORDS, fateInWords } from "@/components/suggesting/fate-words";
import { Initials } from "@/components/ui/Initials";
import { Icon } from "@/components/ui/icons";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { OutlineBar, OutlineRow } from "@/lib/argument/outline";
import { roleIn } from "@/lib/argument/roles";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import { claimFaceOf } from "@/lib/drawing/faces";
import { Bars } from "./Bars";
import { Cell } from "./Cell";
import { dragging } from "./dragging";
import { setFolded } from "./folds";
import { outlineStoreOf } from "./outline-state";
import { lightPassages, pickedBy, pickRow, standsFor } from "./picking";
import { RowField } from "./RowField";
import { gutterWord, nameOfRow, stepNote } from "./row-names";

interface RowViewProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly map: ArgumentMap;
  readonly row: OutlineRow;
  readonly index: number;
  /** Where it begins below the top of the outline, px. */
  readonly startPx: number;
  /** The bar at the next row that is to be seen. */
  readonly nextBar: OutlineBar | null;
  readonly isCurrent: boolean;
  readonly isEditing: boolean;
}

/** One row of the outline. */
export function RowView({ ref, map, row, index, startPx, nextBar, isCurrent, isEditing }: RowViewProps) {
  const { view, commands } = useMap();
  const [isPointed, setPointed] = useState(false);
  const isPicked = useDesk(({ picked }) => standsFor(row, picked));
  const isLit = useDesk(({ litClaims }) => litClaims.has(row.claimId));
  const isFolded = useDesk(({ folded }) => row.below > 0 && !row.isReference && folded.has(row.claimId));
  const isDim = useIsDim(row.claimId);
  const isCut = useStore(outlineStoreOf(view.desk), ({ clip }) => clip?.isCut === true && clip.rows.has(row.key));
  const isTarget = useMapState(
    ({ under, dragged }) => dragged !== null && under?.id === row.claimId && !row.isReference,
  );
  const marks = useMarks(view.session, row.claimId);
  const fate = useFate(row.claimId);
  const claim = find(map, "claims", row.claimId);
  const label = useLabelOf(view.desk, row.claimId);
  if (!claim) return null;
  const face = claimFaceOf(map, claim);
  const outline = outlineStoreOf(view.desk);
  const pick = () => pickRow(view, outline, row, true);
  const look = {
    root: row.level === 1 && row.below > 0,
    picked: isPicked,
    lit: isLit,
    dim: isDim,
    implicit: claim.implicit,
    reference: row.isReference,
    target: isTarget,
    cut: isCut,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a table cannot stand where it is scrolled to
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are listened to for the whole pane
    <div
      ref={ref}
      data-index={index}
      data-key={row.key}
      data-claim={row.claimId}
      className={["outline-row", ...Object.entries(look).flatMap(([name, holds]) => (holds ? [name] : []))].join(" ")}
      style={{ transform: `translateY(${startPx}px)`, "--level": Math.min(row.level, 24) } as React.CSSProperties}
      role="row"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${withLabel(nameOfRow(map, row, face), label)}${marksInWords(marks)}${isCut ? "; cut" : ""}${fateInWords(fate)}`}
      aria-rowindex={index + 1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={row.below > 0 && !row.isReference ? !isFolded : undefined}
      aria-selected={isPicked}
      onClick={(event) => press(view, row, event, pick)}
      onDoubleClick={() => !row.isReference && commands.edit.run()}
      onContextMenu={(event) => {
        event.preventDefault();
        pick();
        commands.menu.run();
      }}
      {...(isEditing ? {} : dragging(view, row))}
      onPointerEnter={() => {
        setPointed(true);
        lightPassages(view, row.claimId);
      }}
      onPointerLeave={() => {
        setPointed(false);
        lightPassages(view, null);
      }}
    >
      <Bars bar={row.bar} next={nextBar} level={row.level} isFirst={!row.isFurther} />
      <Gutter row={row} />
      <Cell className="line" place={row.isReference ? undefined : row.claimId}>
        {row.relation && !row.isFurther ? <RoleSign role={roleIn(row.relation)} /> : <span className="no-sign" />}
        <b className="number">{claim.number}</b>
        {isEditing ? <RowField claimId={row.claimId} number={claim.number} /> : <Sentence row={row} face={face} />}
        {face.marks.questions > 0 && <span className="asked">?{face.marks.questions}</span>}
        {fate && <span className="fate-word">{FATE_WORDS[fate]}</span>}
        <LabelMark desk={view.desk} id={row.claimId} />
        {marks.length > 0 && !row.isReference && <Here marks={marks} />}
        {isFolded && (
          <button
            type="button"
            className="folded-mark"
            tabIndex={-1}
            aria-label="Unfold"
            onClick={() => {
              setFolded(view.desk, [row.claimId], false);
              view.takeKeyboard();
            }}
          >
            <Icon name="right" />
            {row.below}
          </button>
        )}
      </Cell>
      <Cell className="who">
        <bdi>{face.chip}</bdi>
      </Cell>
      <Cell className="passages">
        {face.marks.passages > 0 && (
          <>
            <Icon name="quote" />
            {face.marks.passages}
          </>
        )}
      </Cell>
      {(isPointed || isPicked) && !isEditing && <RowTools onUse={pick} isReference={row.isReference} />}
    </div>
  );
}

/** Who else is at the row. */
function Here({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <span className="here" aria-hidden="true">
      {marks.slice(0, 3).map(({ name, shade }) => (
        <Initials key={`${name} ${shade}`} name={name} shade={shade} />
      ))}
    </span>
  );
}

/** A press picks the row, or relates to it what waits to be related. */
function press(view: MapView, row: OutlineRow, { clientX, clientY }: React.MouseEvent, pick: () => void): void {
  const { relating } = view.desk.getState();
  if (relating) bringTogetherAt(view, relating, pickedBy(row), clientX, clientY);
  else pick();
}

/** What the row is to the row above, as a button: what it is can be changed there. */
function Gutter({ row }: { readonly row: OutlineRow }) {
  const { view, commands } = useMap();
  const word = gutterWord(row);
  const { relation } = row;
  return (
    <Cell className={relation ? `word k-${roleIn(relation)}` : "word"}>
      {relation && (
        <button
          type="button"
          tabIndex={-1}
          data-place={relation.id}
          aria-label={`${word}: change what it is`}
          onClick={(event) => {
            event.stopPropagation();
            const { relating } = view.desk.getState();
            if (relating) return bringTogetherAt(view, relating, step(relation.id), event.clientX, event.clientY);
            outlineStoreOf(view.desk).setState({ current: row.key });
            view.pick(step(relation.id), true);
            commands.menu.run();
          }}
        >
          {word}
        </button>
      )}
    </Cell>
  );
}

function Sentence({ row, face }: { readonly row: OutlineRow; readonly face: ClaimFace }) {
  const note = stepNote(row);
  return (
    <span className="text">
      {row.isReference && <small>see {face.number} </small>}
      <bdi dir="auto">{face.text || "No sentence yet"}</bdi>
      {note && <small> {note}</small>}
    </span>
  );
}

/** What can be added to a row, for those who work with the pointer. */
function RowTools({ onUse, isReference }: { readonly onUse: () => void; readonly isReference: boolean }) {
  const { commands } = useMap();
  return (
    <Cell className="row-tools">
      <span onClickCapture={onUse}>
        {!isReference && (
          <>
            <Handle icon="add" command={commands.addPremise} />
            <Handle icon="minus" command={commands.addObjection} />
            <Handle icon="strike" command={commands.undercut} />
          </>
        )}
        <Handle icon="more" command={commands.menu} />
      </span>
    </Cell>
  );
}
