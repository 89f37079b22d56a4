"use client";

import { uuidv7 } from "uuidv7";
import { IconButton } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { run, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, get } from "@/lib/argument/argument-map";
import type { Premise, Relation } from "@/lib/argument/rows";
import type { Scheme } from "@/lib/argument/schemes/scheme";
import { schemeOf } from "@/lib/argument/schemes/steps";
import { ClaimRef } from "./Pieces";

/** The premises of a relation in their order, each with its role in the scheme; they can be moved, parted and linked. */
export function PremiseList({
  relation,
  premises,
}: {
  readonly relation: Relation;
  readonly premises: readonly Premise[];
}) {
  const workspace = useWorkspace();
  const map = useMap();
  const move = (premise: Premise, after: Premise | undefined) =>
    run(workspace, { type: "movePremise", id: premise.id, relationId: relation.id, after: after?.id ?? null });
  const scheme = schemeOf(relation);
  return (
    <section className="sec">
      <h3>Premises</h3>
      <ol className="members">
        {premises.map((premise, i) => {
          const claim = get(map, "claims", premise.claimId);
          return (
            <li key={premise.id}>
              <ClaimRef claimId={claim.id} number={claim.number} />
              <span className="what">
                <span dir="auto">{claim.text}</span>
                {scheme && <RoleChoice scheme={scheme} premise={premise} number={claim.number} />}
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

interface RoleChoiceProps {
  readonly scheme: Scheme;
  readonly premise: Premise;
  readonly number: number;
}

const NO_ROLE = "";

/** Which premise of the scheme it is. A role of another scheme stays to be seen until another one is chosen. */
function RoleChoice({ scheme, premise, number }: RoleChoiceProps) {
  const workspace = useWorkspace();
  const isForeign = premise.role !== null && !scheme.premises.some(({ id }) => id === premise.role);
  const options = [
    { value: NO_ROLE, name: "no role" },
    ...scheme.premises.map(({ id, name }) => ({ value: id, name: name.toLowerCase() })),
    ...(isForeign && premise.role ? [{ value: premise.role, name: premise.role }] : []),
  ];
  return (
    <span className="role">
      <Choice
        label={`Role of ${number} in the scheme`}
        value={premise.role ?? NO_ROLE}
        options={options}
        onChange={(role) => run(workspace, { type: "editPremise", id: premise.id, set: { role: role || null } })}
      />
    </span>
  );
}
