import type { Id, Rows } from "@/lib/argument/rows";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { MapBuilder, type Target } from "./map-builder";
import { inOrderOf } from "./outline-order";
import { claimsInOrder, groupedBy, premisesByRelation, relationsInOrder } from "./reduction";

const ID = "rationale";

/** The script that Rationale saves, as far as its form is known: claims, reasons, objections, and what bears on a step. */
export const rationale: Format = {
  id: ID,
  name: "Rationale (.rtnl)",
  extensions: ["rtnl"],
  keeps: features("exactWords", "linked", "undercuts", "attacks"),
  note: "A subset, written after descriptions and never tried with the program itself.",
  recognise: ({ text }) =>
    /^\s*#\s*Rationale Version/i.test(text)
      ? 0.98
      : /=\s*Create(Child)?\s*\(/.test(text) && /SetText\s*\(/.test(text)
        ? 0.8
        : 0,
  read: readScript,
  write: ({ rows }, name) => [{ name: `${name}.rtnl`, text: writeScript(rows).lines.join("\n") }],
  adjust: (file) => inOrderOf(file, writeScript(file.rows).order),
};

type BoxKind = "claim" | "group" | "inference";

interface Box {
  readonly type: string;
  readonly kind: BoxKind;
  readonly where: string;
  /** The claim's words, as far as they are set. */
  text: string;
  readonly parent: Box | null;
  readonly children: Box[];
}

const CREATED = /^\s*(?:(\w+)\s*=\s*)?(?:(\w+)\s*\.\s*)?(Create|CreateChild)\s*\(\s*(?:(\w+)\s*,\s*)?"(\w+)"\s*\)/;
const TEXT_SET = /^\s*(?:(\w+)\s*\.\s*)?SetText\s*\(\s*(?:(\w+)\s*,\s*)?"((?:[^"\\]|\\.)*)"\s*\)/;

function readScript([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const builder = new MapBuilder(newId, ID);
  const lines = (file?.text ?? "").split(/\r\n?|\n/);
  const prelude = lines.findIndex((line) => /End of Prelude/i.test(line));
  const boxes = new Map<string, Box>();
  const roots: Box[] = [];
  const unread: string[] = [];
  let last: Box | null = null;
  for (const [i, line] of lines.entries()) {
    if (i <= prelude || /^\s*(#.*)?$/.test(line)) continue;
    const where = `line ${i + 1}`;
    const created = CREATED.exec(line);
    const set = created ? null : TEXT_SET.exec(line);
    if (created) {
      const [, name, before, call, within, type = ""] = created;
      const above = call === "Create" ? undefined : (before ?? within);
      const parent = above === undefined ? null : (boxes.get(above) ?? null);
      if (above !== undefined && !parent)
        builder.problem(where, `There is no ${above} that it could be a child of; it stands alone.`);
      last = { type, kind: kindOf(type), where, text: "", parent, children: [] };
      (parent?.children ?? roots).push(last);
      if (name) boxes.set(name, last);
    } else if (set) {
      const box = boxes.get(set[1] ?? set[2] ?? "") ?? last;
      if (box) box.text = unescaped(set[3] ?? "");
    } else unread.push(line);
  }
  if (unread.length > 0) {
    builder.problem("", `${unread.length} lines of the script say what a map has no place for; they are kept as data.`);
    builder.foreign(null, { lines: unread });
  }
  if (last === null && !/Rationale Version/i.test(file?.text ?? ""))
    return { ok: false, where: "", reason: "There is no box in this script." };
  readBoxes(builder, roots);
  return builder.done();
}

function kindOf(type: string): BoxKind {
  return /^Compound/i.test(type) ? "group" : /^Inference$/i.test(type) ? "inference" : "claim";
}

function unescaped(words: string): string {
  return words.replace(/\\(.)/g, (_, mark: string) => ({ n: "\n", r: "\r", t: "\t" })[mark] ?? mark);
}

function escaped(words: string): string {
  return words.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
}

function isAgainst({ type }: Box): boolean {
  return /objection/i.test(type);
}

/** Boxes in the order of the script; what a box says of the one above it follows from the types of both. */
function readBoxes(builder: MapBuilder, roots: readonly Box[]): void {
  const queue = [...roots].reverse().map((box) => ({ box, target: null as Target | null }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { box, target } = next;
    const { where } = box;
    const claims = box.kind === "group" ? box.children.filter(({ kind }) => kind === "claim") : [box];
    const ids = claims.map((claim) => builder.claim(claim.text, claim.where));
    const relation =
      target && builder.relation({ kind: isAgainst(box) ? "attack" : "support", premises: ids, target, where });
    const steps = box.children.filter(({ kind }) => kind === "inference").flatMap(({ children }) => children);
    const bearing = steps.map((child) => ({ box: child, target: relation ? { relationId: relation } : null }));
    const below = claims.flatMap((claim, i) =>
      claim.children
        .filter(({ kind }) => kind !== "inference")
        .map((child) => ({ box: child, target: { claimId: ids[i] ?? "" } as Target })),
    );
    queue.push(...[...bearing, ...below].reverse());
  }
}

/** The script of a map, and its claims in the order in which they are read from it. */
function writeScript(rows: Rows): { readonly lines: readonly string[]; readonly order: readonly Id[] } {
  const premises = premisesByRelation(rows);
  const bearing = groupedBy(
    relationsInOrder(rows),
    ({ targetClaimId, targetRelationId }) => targetClaimId ?? targetRelationId ?? "",
  );
  const texts = new Map(rows.claims.map(({ id, text }) => [id, text]));
  const used = new Set(rows.premises.map(({ claimId }) => claimId));
  const lines = ["#Rationale Version 2", "# End of Prelude"];
  const order: Id[] = [];
  let count = 0;
  const box = (parent: string | null, type: string, claimId: Id | null): string => {
    count += 1;
    const name = `b${count}`;
    lines.push(parent === null ? `${name} = Create("${type}")` : `${name} = CreateChild(${parent}, "${type}")`);
    if (claimId !== null) lines.push(`SetText("${escaped(texts.get(claimId) ?? "")}")`);
    if (claimId !== null) order.push(claimId);
    return name;
  };
  // Each step writes its boxes and gives what comes next, which stands on top of the queue.
  type Step = { readonly parent: string; readonly relationId: Id };
  const queue: Step[] = [];
  const under = (parent: string, of: Id): Step[] =>
    (bearing.get(of) ?? []).map(({ id }) => ({ parent, relationId: id }));
  const kinds = new Map(rows.relations.map(({ id, kind }) => [id, kind]));
  const write = ({ parent, relationId }: Step) => {
    const reasons = (premises.get(relationId) ?? []).map(({ claimId }) => claimId);
    const type = kinds.get(relationId) === "attack" ? "Objection" : "Reason";
    const [only] = reasons;
    const group =
      reasons.length > 1 || only === undefined ? box(parent, `Compound${type}`, null) : box(parent, type, only);
    const names = reasons.length > 1 ? reasons.map((claimId) => box(group, "Claim", claimId)) : [group];
    const steps = bearing.has(relationId) ? under(box(group, "Inference", null), relationId) : [];
    queue.push(...[...steps, ...reasons.flatMap((claimId, i) => under(names[i] ?? group, claimId))].reverse());
  };
  for (const { id } of claimsInOrder(rows)) {
    if (used.has(id)) continue;
    queue.push(...under(box(null, "Claim", id), id).reverse());
    for (let next = queue.pop(); next; next = queue.pop()) write(next);
  }
  return { lines: [...lines, ""], order };
}
