"use client";

import { Key } from "@/components/ui/Key";
import { addMissingPremise, askScheme } from "@/components/workspace/scheme-commands";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { premisesOf } from "@/lib/argument/graph";
import type { Relation } from "@/lib/argument/rows";
import { missingRoles } from "@/lib/argument/schemes/checklist";
import type { Scheme } from "@/lib/argument/schemes/scheme";
import { offeredFor, schemeOf } from "@/lib/argument/schemes/steps";

/** Which scheme a step follows, in one sentence, and the premises that it wants and does not have. */
export function SchemeSection({ relation }: { readonly relation: Relation }) {
  const workspace = useWorkspace();
  const scheme = schemeOf(relation);
  const isForeign = relation.scheme !== null && scheme === null;
  return (
    <section className="sec">
      <div className="line">
        <span className="soft">Scheme</span>
        <button type="button" className="word-btn end" onClick={() => askScheme(workspace, relation.id)}>
          {scheme?.name ?? relation.scheme ?? "Choose one"} <Key name="Y" />
        </button>
      </div>
      {isForeign && <p className="hint">A name from elsewhere, kept as it came. Its questions are not known here.</p>}
      {scheme && <p className="hint">{scheme.gist}</p>}
      {scheme && <Missing relation={relation} scheme={scheme} />}
    </section>
  );
}

function Missing({ relation, scheme }: { readonly relation: Relation; readonly scheme: Scheme }) {
  const workspace = useWorkspace();
  const map = useMap();
  const roles = missingRoles(
    scheme,
    premisesOf(map, relation.id).map(({ role }) => role),
  );
  if (roles.length === 0) return null;
  return (
    <ul className="missing" aria-label="Premises that are missing">
      {roles.map((role) => (
        <li key={role.id}>
          <button
            type="button"
            title="Add it as an implicit claim, to be written out"
            aria-label={`Add the missing premise “${role.name}” as an implicit claim`}
            onClick={() => addMissingPremise(workspace, relation, scheme, role)}
          >
            <b>{role.name} is missing</b>
            <span className="offer">{offeredFor(map, relation, scheme, role)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
