import type {
  IArgument,
  IConclusion,
  IEquivalenceClass,
  IInference,
  IPCSStatement,
  IRelation,
  ISection,
  IStatement,
} from "@argdown/core";
import { FIDELITIES, type Id, RELATION_KINDS, type RelationKind, type Row } from "@/lib/argument/rows";
import { schemeNamed } from "./aif-terms";
import { type ParsedArgdown, parseArgdown } from "./argdown-parse";
import { isReserved } from "./argdown-words";
import type { FormatReading, TextFile } from "./format";
import { isList, type JsonObject, numberAt, objectAt, objectsAt, without, wordsAt } from "./json";
import { MapBuilder, type Target } from "./map-builder";
import { groupedBy } from "./reduction";

/** The name under which foreign data of Argdown are kept. */
export const ARGDOWN = "argdown";

/** Reads Argdown: statements and sketched arguments become claims, the steps of reconstructed arguments relations. */
export function readArgdown([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseArgdown(file?.text ?? "");
  if ("reason" in parsed) return { ok: false, where: `line ${parsed.line}`, reason: parsed.reason };
  const builder = new MapBuilder(newId, ARGDOWN);
  for (const { where, what } of parsed.problems) builder.problem(where, what);
  return new Reader(builder, parsed).read();
}

/** A statement class or an argument. */
type Titled = IEquivalenceClass | IArgument;

/** A step from premises to a conclusion, as it stands in a reconstructed argument. */
interface Step {
  readonly argument: IArgument;
  readonly premises: readonly IPCSStatement[];
  readonly conclusion: IPCSStatement;
  readonly inference: IInference;
  readonly isLast: boolean;
}

type PremisesByClaim = ReadonlyMap<Id, readonly Row<"premises">[]>;

class Reader {
  private readonly claims = new Map<Titled, Id>();
  private readonly steps: readonly Step[];
  private readonly stepIds = new Map<IInference, Id>();
  private readonly groups = new Map<unknown, Id>();
  /** Conclusions that only say what a step of another kind than support bears on. */
  private readonly standIns: ReadonlySet<Titled>;
  private readonly statements: ReadonlyMap<string, IEquivalenceClass>;
  private readonly passages: { claimId: Id; line: number; data: JsonObject }[] = [];

  constructor(
    private readonly builder: MapBuilder,
    private readonly parsed: ParsedArgdown,
  ) {
    this.statements = new Map(parsed.statements.map((statement) => [statement.title ?? "", statement]));
    this.steps = parsed.arguments.flatMap(stepsOf);
    this.standIns = new Set(this.steps.flatMap((step) => this.standInOf(step) ?? []));
  }

  read(): FormatReading {
    const { builder, parsed } = this;
    const { frontMatter, unread } = parsed;
    builder.title(wordsAt(frontMatter, "title") ?? "");
    this.readSections(parsed.sections, null);
    for (const titled of this.claimsInOrder()) this.readClaim(titled);
    for (const { inference } of this.steps) this.stepIds.set(inference, builder.newId());
    for (const step of this.steps) this.readStep(step);
    const isUndercut = ({ relationType }: IRelation) => relationType === "undercut";
    for (const relation of parsed.relations) if (!isUndercut(relation)) this.readRelation(relation, null);
    // What an undercut cuts may be a relation that stands further down.
    const led = groupedBy(builder.rows.premises, ({ claimId }) => claimId);
    for (const relation of parsed.relations) if (isUndercut(relation)) this.readRelation(relation, led);
    this.readPassages();
    this.tellOfPlainWords();
    const rest = without(frontMatter, "title");
    if (Object.keys(rest).length > 0 || unread.length > 0) builder.foreign(null, { frontMatter: rest, unread });
    return builder.done();
  }

  /** What is set in a way that claims have no room for comes in as plain words. */
  private tellOfPlainWords(): void {
    const { statements, arguments: all } = this.parsed;
    const members: readonly IStatement[] = [...statements, ...all].flatMap((titled) => titled.members as IStatement[]);
    const isSet = ({ ranges = [] }: IStatement) => ranges.some(({ type }) => /bold|italic|link/.test(type));
    const set = members.find(isSet);
    if (set) this.builder.problem(`line ${set.startLine ?? 1}`, "Bold, italics and links become plain words.");
  }

  private readSections(sections: ParsedArgdown["sections"], parentId: Id | null): void {
    for (const section of sections) {
      const data: JsonObject = section.data ?? {};
      const ours = objectAt(data, "warrant");
      const title = wordsAt(ours, "text") ?? section.title ?? "";
      const id = this.builder.group(title, parentId, wordsAt(ours, "colour")?.slice(0, 200) ?? null);
      this.groups.set(section, id);
      const rest = without(data, "warrant");
      if (Object.keys(rest).length > 0) this.builder.foreign(id, { data: rest });
      this.readSections(section.children, id);
    }
  }

  /** What becomes a claim, in the order in which it is said. */
  private claimsInOrder(): readonly Titled[] {
    const { statements, arguments: all } = this.parsed;
    const found = [...statements, ...all.filter((argument) => stepsOf(argument).length === 0)];
    const place = new Map(found.map((titled) => [titled, spokenAt(titled)]));
    const [line, column] = [0, 1] as const;
    const at = (titled: Titled) => place.get(titled) ?? [0, 0];
    return found
      .filter((titled) => !this.standIns.has(titled))
      .sort((a, b) => at(a)[line] - at(b)[line] || at(a)[column] - at(b)[column]);
  }

  private readClaim(titled: Titled): void {
    const { builder } = this;
    const data: JsonObject = titled.data ?? {};
    const ours = objectAt(data, "warrant");
    const title = titled.title ?? "";
    const where = `line ${spokenAt(titled)[0]}`;
    const [words = title, ...others] = wordingsOf(titled);
    if (others.length > 0) builder.problem(where, "It is said in several ways; the others stand in its note.");
    const claimId = builder.claim(wordsAt(ours, "text") ?? words, where, {
      implicit: ours.implicit === true,
      strength: fraction(ours),
      colour: wordsAt(ours, "colour")?.slice(0, 200) ?? null,
      note: wordsAt(ours, "note") ?? others.join("\n"),
    });
    this.claims.set(titled, claimId);
    const named = isList(ours.tags) ? ours.tags.map(String) : [];
    for (const tag of [...(titled.tags ?? []), ...named]) builder.tag(claimId, tag);
    const group = this.groups.get(sectionOf(titled));
    if (group) builder.inGroup(claimId, group);
    this.keepPassages(claimId, data);
    const rest = without(data, "warrant", ...(isPassage(data) ? ["source", "fidelity", "passage", "also"] : []));
    builder.foreign(claimId, {
      ...(isReserved(title) ? {} : { title }),
      ...(titled.type === "argument" ? { argument: true } : {}),
      ...(Object.keys(rest).length > 0 ? { data: rest } : {}),
    });
  }

  private keepPassages(claimId: Id, data: JsonObject): void {
    if (!isPassage(data)) return;
    for (const passage of [data, ...objectsAt(data, "also")])
      this.passages.push({ claimId, line: numberAt(passage, "passage") ?? Number.MAX_SAFE_INTEGER, data: passage });
  }

  /** The quoted words as one text, line by line, with each claim tied to its own. */
  private readPassages(): void {
    const { builder } = this;
    const keyOf = ({ line, data }: { line: number; data: JsonObject }) => `${line} ${wordsAt(data, "source")}`;
    const quotes = new Map(
      [...this.passages]
        .sort((a, b) => a.line - b.line)
        .map((passage) => [keyOf(passage), wordsAt(passage.data, "source") ?? ""]),
    );
    const text = builder.text("Passages", [...quotes.values()].join("\n"), "passages");
    if (!text) return;
    const starts = new Map<string, number>();
    let at = 0;
    for (const [key, quote] of quotes) {
      starts.set(key, at);
      at += quote.length + 1;
    }
    for (const passage of this.passages) {
      const [key, where] = [keyOf(passage), "passage"];
      const start = starts.get(key) ?? 0;
      const end = start + (quotes.get(key) ?? "").length;
      const spanId = builder.span(text.id, [[text.at(start), text.at(end)]], where);
      const fidelity = FIDELITIES.find((known) => known === passage.data.fidelity);
      if (spanId) builder.anchor(passage.claimId, spanId, fidelity);
    }
  }

  /** The conclusion that stands in for what a step bears on; null where the conclusion is a claim. */
  private standInOf({ conclusion, inference }: Step): IEquivalenceClass | null {
    const statement = this.statements.get(conclusion.title ?? "");
    return ownKindOf(inference) && statement && this.bornOn(statement) ? statement : null;
  }

  private bornOn(statement: IEquivalenceClass): IRelation | null {
    const outgoing = (statement.relations ?? []).filter(({ from }) => from === statement);
    return (outgoing.length === 1 && outgoing[0]) || null;
  }

  private readStep(step: Step): void {
    const { argument, premises, conclusion, inference, isLast } = step;
    const data: JsonObject = inference.data ?? {};
    const ours = objectAt(data, "warrant");
    const where = `line ${inference.startLine ?? 1}`;
    const roles = isList(ours.roles) ? ours.roles : [];
    const id = this.stepIds.get(inference) ?? "";
    const standIn = this.standInOf(step);
    const born = standIn && this.bornOn(standIn)?.to;
    const target = born ? this.targetOf(born) : this.targetOf(this.statements.get(conclusion.title ?? ""));
    const reasons = premises.flatMap((premise, i) => {
      const claimId = this.claimOf(this.statements.get(premise.title ?? ""));
      const role = roles[i];
      return claimId === null
        ? []
        : [typeof role === "string" && role !== "" ? { claimId, role: role.slice(0, 200) } : claimId];
    });
    const rules = (inference.inferenceRules ?? []).join(", ");
    const descriptions = isLast ? wordingsOf(argument) : [];
    this.builder.relation({
      id,
      kind: (standIn && ownKindOf(inference)) || "support",
      premises: reasons,
      target: target ?? { claimId: "" },
      scheme: schemeNamed(wordsAt(ours, "scheme") ?? rules, ""),
      strength: fraction(ours),
      note: wordsAt(ours, "note") ?? descriptions.join("\n"),
      where,
    });
    const title = argument.title ?? "";
    const rest = without(data, "warrant", "uses");
    this.builder.foreign(id, {
      ...(isReserved(title) ? {} : { title: isLast ? title : `${title} ${inference.conclusionIndex ?? 0}` }),
      ...(Object.keys(rest).length > 0 ? { data: rest } : {}),
      ...(isLast ? aboutArgument(argument) : {}),
    });
  }

  /** `led` are the premises by their claims where the relation is an undercut, which cuts what leads from a sketch. */
  private readRelation({ from, to, relationType, occurrences }: IRelation, led: PremisesByClaim | null): void {
    const premise = this.claimOf(from);
    const cut = led?.get(this.claimOf(to) ?? "") ?? [];
    const target = cut[0] && cut.length === 1 ? { relationId: cut[0].relationId } : this.targetOf(to);
    if (premise === null || !target) return;
    const where = `line ${occurrences[0]?.startLine ?? 1}`;
    const kind = relationType === "support" || relationType === "entails" ? "support" : "attack";
    this.builder.relation({ kind, premises: [premise], target, where });
    if (relationType === "contradictory" && "claimId" in target)
      this.builder.relation({ kind, premises: [target.claimId], target: { claimId: premise }, where });
  }

  /** The claim of a statement or sketched argument; null for what stands in for something else. */
  private claimOf(titled: IRelation["from"]): Id | null {
    return (titled && "members" in titled && this.claims.get(titled)) || null;
  }

  /** What bears on an argument bears on its last step, or on its claim where it is only sketched. */
  private targetOf(titled: IRelation["to"]): Target | null {
    if (!titled) return null;
    const claimId = this.claimOf(titled);
    if (claimId) return { claimId };
    const inference = "members" in titled ? lastInference(titled) : titled;
    const relationId = inference && this.stepIds.get(inference);
    return relationId ? { relationId } : null;
  }
}

/** Every reconstruction of an argument, step by step. A step uses what it says, else all since the step before. */
function stepsOf(argument: IArgument): readonly Step[] {
  const reconstructions = new Set([...argument.members.flatMap(({ pcs }) => (pcs ? [pcs] : [])), argument.pcs]);
  return [...reconstructions].flatMap((pcs) => {
    const steps: Step[] = [];
    let since = 0;
    for (const [i, conclusion] of pcs.entries()) {
      const { inference } = conclusion as IConclusion;
      if (!inference) continue;
      const uses: unknown = inference.data?.uses;
      const named = Array.isArray(uses) ? uses.map(Number).filter((number) => number >= 1 && number <= i) : [];
      const premises = named.length > 0 ? named.flatMap((number) => pcs[number - 1] ?? []) : pcs.slice(since, i);
      steps.push({ argument, premises, conclusion, inference, isLast: i === pcs.length - 1 });
      since = i;
    }
    return steps;
  });
}

function lastInference(titled: Titled): IInference | null {
  const last = titled.type === "argument" ? stepsOf(titled as IArgument).at(-1) : undefined;
  return last?.inference ?? null;
}

/** The kind that our own writer names with a step; null where a step is as anybody writes it. */
function ownKindOf({ data }: IInference): RelationKind | null {
  const kind = objectAt((data ?? {}) as JsonObject, "warrant").kind;
  return RELATION_KINDS.find((known) => known === kind) ?? null;
}

function aboutArgument({ data, tags }: IArgument): JsonObject {
  const rest = without((data ?? {}) as JsonObject, "warrant");
  const kept = {
    ...(Object.keys(rest).length > 0 ? { data: rest } : {}),
    ...(tags && tags.length > 0 ? { tags } : {}),
  };
  return Object.keys(kept).length > 0 ? { argument: kept } : {};
}

/** The words of a statement or argument, the one that counts first, without the tags behind them. */
function wordingsOf({ members }: Titled): readonly string[] {
  const said = members.filter(({ isReference }) => !isReference);
  const canonical = said.findLast(({ data }) => data?.isCanonical) ?? said.at(-1);
  const wordings = [canonical, ...said].flatMap((member) => (member ? [bare(member)] : []));
  return [...new Set(wordings.filter((words) => words !== ""))];
}

function bare({ text = "", ranges = [] }: IStatement): string {
  let end = text.trimEnd().length;
  for (const { type, start, stop } of [...ranges].reverse())
    if (type === "tag" && text.slice(stop + 1, end).trim() === "") end = text.slice(0, start).trimEnd().length;
  return text.slice(0, end).trim();
}

/** The line and column where something is said, or is given data, or else first named. */
function spokenAt({ members }: Titled): readonly [number, number] {
  const said = members.filter(({ isReference }) => !isReference);
  const spoken = said.find(({ data }) => data?.isCanonical) ?? said.at(-1) ?? members.find(({ data }) => data);
  const { startLine = 0, startColumn = 0 } = spoken ?? members[0] ?? {};
  return [startLine, startColumn];
}

/** Whether data quote words of a source: a bare `source` may be any label. */
function isPassage(data: JsonObject): boolean {
  const isFidelity = FIDELITIES.some((known) => known === data.fidelity);
  return (wordsAt(data, "source") ?? "").trim() !== "" && (isFidelity || numberAt(data, "passage") !== null);
}

function fraction(ours: JsonObject): number | null {
  const strength = numberAt(ours, "strength");
  return strength !== null && strength >= 0 && strength <= 1 ? strength : null;
}

/** The section of a statement or argument: where it is defined; of one that is only named, the first in which it is. */
function sectionOf({ section, members }: Titled): ISection | null {
  const isNamedOnly = (members ?? []).every(({ isReference }) => isReference);
  return section ?? (isNamedOnly ? members?.find((member) => member.section)?.section : null) ?? null;
}
