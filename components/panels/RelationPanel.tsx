"use client";

import { uuidv7 } from "uuidv7";
import { mapCommands } from "@/components/map/commands";
import { IconButton } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { MenuItem, MenuRule } from "@/components/ui/Menu";
import { run, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, get } from "@/lib/argument/argument-map";
import { premisesOf } from "@/lib/argument/graph";
import type { Premise, Relation } from "@/lib/argument/rows";
import { sentenceOf, sentencesOnStep } from "@/lib/argument/sentences";
import { PanelFrame } from "./PanelFrame";
import { ClaimRef, Pieces, Sayings } from "./Pieces";
import { NoteField } from "./SentenceField";
import { kindOptions, kindWords, STRENGTH_OPTIONS, strengthFrom, strengthWord } from "./words";

/** A relation: its kind, its premises in order, what it bears on and what bears on it. */
export function RelationPanel({ relation }: { readonly relation: Relation }) {
  const workspace = useWorkspace();
  const map = useMap();
  const premises = premisesOf(map, relation.id);
  const bearing = sentencesOnStep(map, relation.id);
  const edit = (set: Partial<Pick<Relation, "kind" | "strength" | "note">>) =>
    run(workspace, { type: "editRelation", id: relation.id, set });
  return (
    <PanelFrame
      title={kindWords(relation)}
      about={premises.length > 1 ? `${premises.length} linked premises` : "1 premise"}
      more={<RelationMenu />}
    >
      <p className="claim-sentence told" dir="auto">
        <Pieces pieces={sentenceOf(map, relation)} />
      </p>
      <section className="sec">
        <div className="line">
          <span className="soft">Kind</span>
          <span className="end">
            <Choice
              label="Kind of this relation"
              value={relation.kind}
              options={kindOptions(relation)}
              onChange={(kind) => edit({ kind })}
            />
          </span>
        </div>
        <div className="line">
          <span className="soft">Strength</span>
          <span className="end">
            <Choice
              label="Strength of this relation"
              value={strengthWord(relation.strength)}
              options={STRENGTH_OPTIONS}
              onChange={(word) => edit({ strength: strengthFrom(word) })}
            />
          </span>
        </div>
      </section>
      <PremiseList relation={relation} premises={premises} />
      <section className="sec">
        <h3>What bears on it</h3>
        {bearing.length > 0 ? <Sayings sentences={bearing} /> : <p className="hint">Nothing yet.</p>}
      </section>
      <section className="sec">
        <h3>Note</h3>
        <NoteField label="Note on this relation" note={relation.note} onDone={(note) => edit({ note })} />
      </section>
    </PanelFrame>
  );
}

function PremiseList({ relation, premises }: { readonly relation: Relation; readonly premises: readonly Premise[] }) {
  const workspace = useWorkspace();
  const map = useMap();
  const move = (premise: Premise, after: Premise | undefined) =>
    run(workspace, { type: "movePremise", id: premise.id, relationId: relation.id, after: after?.id ?? null });
  return (
    <section className="sec">
      <h3>Premises</h3>
      <ol className="members">
        {premises.map((premise, i) => {
          const claim = get(map, "claims", premise.claimId);
          return (
            <li key={premise.id}>
              <ClaimRef claimId={claim.id} number={claim.number} />
              <span className="what" dir="auto">
                {claim.text}
              </span>
              {i > 0 && (
                <IconButton
                  icon="up"
                  label={`Move ${claim.number} forward`}
                  onClick={() => move(premise, premises[i - 2])}
                />
              )}
              {premises.length > 1 && (
                <IconButton
                  icon="split"
                  label={`Make ${claim.number} a reason of its own`}
                  onClick={() => part(workspace, map, relation, premise)}
                />
              )}
            </li>
          );
        })}
      </ol>
      <button type="button" className="word-btn" onClick={() => chooseToLink(workspace, relation, premises)}>
        Link another claim
      </button>
    </section>
  );
}

/** Takes a premise out into a relation of its own, of the same kind, on the same target. */
function part(workspace: Workspace, map: ArgumentMap, relation: Relation, premise: Premise): void {
  const { targetClaimId, targetRelationId, kind } = get(map, "relations", relation.id);
  const target = targetClaimId ? { claimId: targetClaimId } : { relationId: targetRelationId ?? "" };
  const premises = [{ id: uuidv7(), claimId: premise.claimId }];
  run(
    workspace,
    { type: "removePremise", id: premise.id },
    { type: "addRelation", id: uuidv7(), kind, target, premises, after: relation.id },
  );
}

function chooseToLink(workspace: Workspace, relation: Relation, premises: readonly Premise[]): void {
  const without = new Set([...premises.map(({ claimId }) => claimId), relation.targetClaimId ?? ""]);
  workspace.view.setState({
    dialog: {
      kind: "chooseClaim",
      question: "Which claim belongs to these premises?",
      without,
      choose: (claimId) => run(workspace, { type: "addPremise", id: uuidv7(), relationId: relation.id, claimId }),
    },
  });
}

function RelationMenu() {
  const { session, desk } = useWorkspace();
  const commands = mapCommands(session, desk);
  return (
    <>
      <MenuItem icon="strike" keyName="U" onChoose={commands.undercut.run}>
        Undercut it
      </MenuItem>
      <MenuItem icon="diamond" keyName="N" onChoose={commands.addCondition.run}>
        Add a condition
      </MenuItem>
      <MenuItem icon="add" keyName="W" onChoose={commands.addWarrant.run}>
        Add a warrant
      </MenuItem>
      <MenuItem icon="link" onChoose={commands.moveStep.run}>
        Let it bear on something else…
      </MenuItem>
      <MenuRule />
      <MenuItem icon="trash" keyName="Delete" onChoose={commands.remove.run}>
        Delete
      </MenuItem>
    </>
  );
}
