"use client";

import { RoleSign } from "@/components/source/role-icons";
import { useDesk, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import { roleIn } from "@/lib/argument/roles";
import type { Id, Relation } from "@/lib/argument/rows";
import type { Piece, Sentence } from "@/lib/argument/sentences";

/** A sentence in which each number leads to its claim. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, i) =>
    typeof piece === "string" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no names but their places
      <span key={i}>{piece}</span>
    ) : (
      // A sentence may name a claim twice.
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <ClaimRef key={`${piece.claimId} ${i}`} claimId={piece.claimId} number={piece.number} />
    ),
  );
}

/**
 * The number of a claim, which leads to it; while the pointer rests on it, the claim lights up in the map. A link, since
 * it leads on also among fields that are closed to those who may only read.
 */
export function ClaimRef({ claimId, number }: { readonly claimId: Id; readonly number: number }) {
  const { desk } = useWorkspace();
  const text = find(useMap(), "claims", claimId)?.text ?? "";
  const light = (ids: readonly Id[]) => desk.setState({ litClaims: new Set(ids) });
  return (
    <a
      className="ref"
      href={`#claim-${number}`}
      title={text}
      aria-label={`Claim ${number}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        light([]);
        desk.setState({ picked: { table: "claims", id: claimId } });
      }}
      onPointerEnter={() => light([claimId])}
      onPointerLeave={() => light([])}
    >
      {number}
    </a>
  );
}

/** Sentences one below the other, each behind the sign of its relation, which leads to the relation. */
export function Sayings({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return (
    <ul className="sayings">
      {sentences.map(({ relation, pieces }) => (
        <li key={`${relation.id} ${pieces.length}`}>
          <RelationSign relation={relation} />
          <span dir="auto">
            <Pieces pieces={pieces} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function RelationSign({ relation }: { readonly relation: Relation }) {
  const { desk } = useWorkspace();
  const isHere = useDesk((at) => at.picked?.id === relation.id);
  const role = relation.kind === "unknown" ? "loose" : roleIn(relation);
  return (
    <button
      type="button"
      className="plain sign-btn"
      aria-label="Go to this relation"
      title="Go to this relation"
      disabled={isHere}
      onClick={() => desk.setState({ picked: { table: "relations", id: relation.id } })}
    >
      <RoleSign role={role} />
    </button>
  );
}
