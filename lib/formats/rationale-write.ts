import type { Claim, Id, Rows } from "@/lib/argument/rows";
import { claimsInOrder, groupedBy, premisesByRelation, relationsInOrder } from "./reduction";

/** What the program runs before the boxes: the script is Python, and `app` is Rationale itself. */
const PRELUDE = `#Rationale Version 160.66 can_be_loaded_by 120.53 uses_features_from 140.56
#-- Start of Prelude --
latest = None

def kept(box):
   global latest
   latest = box
   return box

def Create(kind):
   return kept(app.Create(kind))

def CreateChild(parent, kind):
   return kept(app.CreateChild(parent, kind))

def CreateAnnotation(parent, kind):
   return kept(app.CreateAnnotation(parent, kind))

def SetText(words):
   app.SetText(latest, words)

def GetFernViews():
   if not [view for view in app.Views if view.TypeName == 'FernView']:
      app.Gui.CreateView('FernView')
#-- End of Prelude --
`;

/** The script of a map, and its claims in the order in which they are read from it. */
export function writeScript(rows: Rows): { readonly script: string; readonly order: readonly Id[] } {
  const premises = premisesByRelation(rows);
  const bearing = groupedBy(
    relationsInOrder(rows),
    ({ targetClaimId, targetRelationId }) => targetClaimId ?? targetRelationId ?? "",
  );
  const used = new Set(rows.premises.map(({ claimId }) => claimId));
  const claims = new Map(rows.claims.map((claim) => [claim.id, claim]));
  const kinds = new Map(rows.relations.map(({ id, kind }) => [id, kind]));
  const { lines, box } = boxes();
  const order: Id[] = [];
  const claimBox = (parent: string | null, id: Id): string => {
    order.push(id);
    return box(parent, claims.get(id) ?? null, "Claim");
  };
  // Each step writes its boxes and gives what comes next, which stands on top of the queue.
  type Step = { readonly parent: string; readonly relationId: Id };
  const queue: Step[] = [];
  const under = (parent: string, of: Id): Step[] =>
    (bearing.get(of) ?? []).map(({ id }) => ({ parent, relationId: id }));
  const write = ({ parent, relationId }: Step) => {
    const reasons = (premises.get(relationId) ?? []).map(({ claimId }) => claimId);
    const group = box(parent, null, kinds.get(relationId) === "attack" ? "CompoundObjection" : "CompoundReason");
    const names = reasons.map((claimId) => claimBox(group, claimId));
    const steps = under(box(group, null, "Inference"), relationId);
    queue.push(...[...steps, ...reasons.flatMap((claimId, i) => under(names[i] ?? group, claimId))].reverse());
  };
  for (const { id } of claimsInOrder(rows)) {
    if (used.has(id)) continue;
    queue.push(...under(claimBox(null, id), id).reverse());
    for (let next = queue.pop(); next; next = queue.pop()) write(next);
  }
  return { script: `${PRELUDE}\n${lines.join("\n")}\n\nGetFernViews()\n`, order };
}

/** The lines of a script, and what adds a box to them and names it: a claim with its words and note, or an empty one. */
function boxes() {
  const lines: string[] = [];
  const said = (words: string) => lines.push(`SetText("${escaped(words)}")`);
  let count = 0;
  const named = (made: string): string => {
    const name = `map0_${count}`;
    count += 1;
    lines.push(`${name} = ${made}`);
    return name;
  };
  const box = (parent: string | null, claim: Claim | null, type: string): string => {
    const name = named(parent === null ? `Create("${type}")` : `CreateChild(${parent}, "${type}")`);
    if (claim) said(claim.text);
    if (claim && claim.note !== "") {
      named(`CreateAnnotation(${name}, "Note")`);
      said(claim.note);
    }
    return name;
  };
  return { lines, box };
}

function escaped(words: string): string {
  return words.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}
