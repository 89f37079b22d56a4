import type { Id } from "@/lib/argument/rows";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { MapBuilder, type Target } from "./map-builder";
import { inOrderOf } from "./outline-order";
import { writeScript } from "./rationale-write";

const ID = "rationale";

/** The script that Rationale saves: claims, reasons, objections, and what bears on a step. */
export const rationale: Format = {
  id: ID,
  name: "Rationale (.rtnl)",
  extensions: ["rtnl"],
  keeps: features("exactWords", "linked", "undercuts", "attacks", "claimNotes"),
  note: "A subset, after what other programs read and write of it; never tried with Rationale itself.",
  recognise: ({ text }) =>
    /^\s*#\s*Rationale Version/i.test(text)
      ? 0.98
      : /=\s*(app\s*\.\s*)?Create(Child)?\s*\(/.test(text) && /SetText\s*\(/.test(text)
        ? 0.8
        : 0,
  read: readScript,
  write: ({ rows }, name) => [{ name: `${name}.rtnl`, text: writeScript(rows).script }],
  adjust: (file) => inOrderOf(file, writeScript(file.rows).order),
};

type BoxKind = "claim" | "group" | "inference" | "note";

interface Box {
  readonly type: string;
  readonly kind: BoxKind;
  readonly where: string;
  /** The words of the box, as far as they are set. */
  text: string;
  readonly children: Box[];
  readonly notes: Box[];
}

/** A box by its name, or by its place among the children of another: `node0[1][0]`. */
const REF = String.raw`(\w+(?:\[\d+\])*)`;
const CREATED = new RegExp(
  String.raw`^\s*(?:(\w+)\s*=\s*)?(?:${REF}\s*\.\s*)?(Create|CreateChild|CreateAnnotation)\s*\(\s*(?:${REF}\s*,\s*)?"(\w+)"\s*\)`,
);
const TEXT_SET = new RegExp(
  String.raw`^\s*(?:${REF}\s*\.\s*)?(SetText|SetNodeNotes)\s*\(\s*(?:${REF}\s*,\s*)?"([\s\S]*)"\s*\)\s*$`,
);

function readScript([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const builder = new MapBuilder(newId, ID);
  const text = file?.text ?? "";
  const script = new Script(builder);
  for (const { line, words } of statementsIn(text)) script.read(words, `line ${line}`);
  if (script.isEmpty && !/Rationale Version/i.test(text))
    return { ok: false, where: "", reason: "There is no box in this script." };
  script.keepRest();
  readBoxes(builder, script.roots);
  return builder.done();
}

/** What a script says behind its prelude, with the line that it begins in; words may run over several lines. */
function statementsIn(text: string): readonly { readonly line: number; readonly words: string }[] {
  const lines = text.split(/\r\n?|\n/);
  const statements: { line: number; words: string }[] = [];
  for (let i = lines.findIndex((line) => /End of Prelude/i.test(line)) + 1; i < lines.length; i++) {
    const words = lines[i] ?? "";
    if (/^\s*(#.*)?$/.test(words)) continue;
    const last = OPENED.test(words) && !CLOSED.test(words) ? closingLine(lines, i) : i;
    statements.push({ line: i + 1, words: lines.slice(i, last + 1).join("\n") });
    i = last;
  }
  return statements;
}

const OPENED = /\bSet(Text|NodeNotes)\s*\(.*"/;
const CLOSED = /"\s*\)\s*$/;

/** The line in which words end that begin in another; the same one where a new statement comes first. */
function closingLine(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (CLOSED.test(line) && !OPENED.test(line)) return at;
    if (OPENED.test(line) || CREATED.test(line)) break;
  }
  return from;
}

/** The boxes of a script while it is read. */
class Script {
  readonly roots: Box[] = [];
  private readonly named = new Map<string, Box>();
  private readonly unread: string[] = [];
  private last: Box | null = null;

  constructor(private readonly builder: MapBuilder) {}

  get isEmpty(): boolean {
    return this.last === null;
  }

  read(words: string, where: string): void {
    const created = CREATED.exec(words);
    const set = created ? null : TEXT_SET.exec(words);
    if (created) {
      const [, name, before, call = "", within, type = ""] = created;
      const above = call === "Create" ? null : (within ?? before ?? "");
      this.create(type, above, call === "CreateAnnotation", where);
      if (name && this.last) this.named.set(name, this.last);
    } else if (!this.setWords(set)) this.unread.push(words);
  }

  private create(type: string, above: string | null, isNote: boolean, where: string): void {
    const box: Box = { type, kind: isNote ? "note" : kindOf(type), where, text: "", children: [], notes: [] };
    const parent = above === null ? null : this.at(above);
    if (above !== null && !parent)
      this.builder.problem(where, `There is no ${above} that it could be a child of; it stands alone.`);
    const siblings = box.kind === "note" ? parent?.notes : parent?.children;
    (siblings ?? this.roots).push(box);
    this.last = box;
  }

  /** Sets the words of a box, or adds a note to it; whether there is one. */
  private setWords(set: RegExpExecArray | null): boolean {
    const [, before, call, within, words = ""] = set ?? [];
    const box = set && (this.at(within ?? before ?? "") ?? this.last);
    if (!box) return false;
    const text = unescaped(words);
    if (call === "SetText") box.text = text;
    else box.notes.push({ type: "Note", kind: "note", where: box.where, text, children: [], notes: [] });
    return true;
  }

  private at(reference: string): Box | null {
    const [name = "", ...places] = reference.split(/\[|\]\[?/).filter((part) => part !== "");
    return places.reduce((box, place) => box?.children[Number(place)] ?? null, this.named.get(name) ?? null);
  }

  /** Keeps as data what no map has a place for: where boxes are drawn, notes that belong to none. */
  keepRest(): void {
    const loose = this.roots.filter(({ kind }) => kind === "note");
    for (const { where } of loose) this.builder.problem(where, "A note that belongs to no box is kept as data.");
    if (this.unread.length > 0)
      this.builder.problem(
        "",
        "Lines that say what a map has no place for, as where boxes are drawn, are kept as data.",
      );
    if (this.unread.length + loose.length > 0)
      this.builder.foreign(null, { lines: this.unread, notes: loose.map(({ text }) => text) });
  }
}

function kindOf(type: string): BoxKind {
  if (/^Compound/i.test(type)) return "group";
  return /^Inference$/i.test(type) ? "inference" : /^Note$/i.test(type) ? "note" : "claim";
}

function unescaped(words: string): string {
  return words.replace(/\\(.)/g, (_, mark: string) => ({ n: "\n", r: "\r", t: "\t" })[mark] ?? mark);
}

function isAgainst({ type }: Box): boolean {
  return /objection/i.test(type);
}

/** What stands in a group and is no premise of it bears on its step. */
function isReply({ type }: Box): boolean {
  return /(reason|objection)$/i.test(type);
}

/** Boxes in the order of the script; what a box says of the one above it follows from the types of both. */
function readBoxes(builder: MapBuilder, roots: readonly Box[]): void {
  const queue = roots.map((box) => ({ box, target: null as Target | null })).reverse();
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { box, target } = next;
    if (box.kind === "note") continue;
    const inner = box.kind === "group" ? box.children : [];
    const claims = box.kind === "group" ? inner.filter((child) => child.kind === "claim" && !isReply(child)) : [box];
    const ids = claims.map((claim) => builder.claim(claim.text, claim.where, { note: noteOf(claim) }));
    const relation = target && readRelation(builder, box, ids, target);
    const steps = box.children.filter(({ kind }) => kind === "inference").flatMap(({ children }) => children);
    const bearing = [...inner.filter(isReply), ...steps].map((child) => ({
      box: child,
      target: relation ? { relationId: relation } : null,
    }));
    const below = claims.flatMap((claim, i) =>
      claim.children
        .filter(({ kind }) => kind !== "inference")
        .map((child) => ({ box: child, target: { claimId: ids[i] ?? "" } as Target })),
    );
    queue.push(...[...bearing, ...below].reverse());
  }
}

function readRelation(builder: MapBuilder, box: Box, premises: readonly Id[], target: Target): Id {
  const kind = isAgainst(box) ? "attack" : "support";
  const said = box.kind === "group" ? box.children.filter((child) => child.kind === "inference") : [];
  // Rationale itself writes on the arrow of a step which of the two it is.
  const words = said.map(({ text }) => text).filter((text) => !/^(supports|opposes)?$/i.test(text.trim()));
  const note = [noteOf(box), ...words].filter((part) => part !== "").join("\n\n");
  return builder.relation({ kind, premises, target, note: box.kind === "group" ? note : "", where: box.where });
}

function noteOf({ notes }: Box): string {
  return notes.map(({ text }) => text).join("\n\n");
}
