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
import { isReserved, isSentence, type Setting, setSentence } from "./argdown-words";
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
  /** Where the first words stand whose setting could not be kept. */
  private firstPlain = Number.POSITIVE_INFINITY;

  constructor(
    private readonly builder: MapBuilder,
    private readonly parsed: ParsedArgdown,
  ) {
    this.statements = new Map(parsed.statements.map((statement) => [statement.title ?? "", statement]));
    // Arguments come in the order in which they are first named, which may be long before they are reconstructed.
    this.steps = parsed.arguments.flatMap(stepsOf).sort((a, b) => lineOf(a) - lineOf(b));
    this.standIns = new Set(this.steps.flatMap((step) => this.standInOf(step) ?? []));
  }

  read(): FormatReading {
    const { builder, parsed } = this;
    const { frontMatter } = parsed;
    builder.title(wordsAt(frontMatter, "title") ?? "");
    this.readSections(parsed.sections, null);
    const claims = this.claimsInOrder();
    const { before, last } = this.commentsBefore(claims);
    for (const titled of claims) this.readClaim(titled, before.get(titled) ?? []);
    for (const { inference } of this.steps) this.stepIds.set(inference, builder.newId());
    for (const step of this.steps) this.readStep(step);
    const isUndercut = ({ relationType }: IRelation) => relationType === "undercut";
    for (const relation of parsed.relations) if (!isUndercut(relation)) this.readRelation(relation, null);
    // What an undercut cuts may be a relation that stands further down.
    const led = groupedBy(builder.rows.premises, ({ claimId }) => claimId);
    for (const relation of parsed.relations) if (isUndercut(relation)) this.readRelation(relation, led);
    this.readPassages();
    if (Number.isFinite(this.firstPlain))
      builder.problem(`line ${this.firstPlain}`, "Some words that are bold, in italics or links become plain words.");
    const rest = without(frontMatter, "title");
    if (Object.keys(rest).length > 0 || last.length > 0)
      builder.foreign(null, {
        ...(Object.keys(rest).length > 0 ? { frontMatter: rest } : {}),
        ...(last.length > 0 ? { comments: last } : {}),
      });
    return builder.done();
  }

  /** The comments that stand before each claim, or in its words, and those behind the last one. */
  private commentsBefore(claims: readonly Titled[]) {
    const before = new Map<Titled, string[]>();
    const last: string[] = [];
    let next = 0;
    for (const { line, words } of this.parsed.comments) {
      for (let claim = claims[next]; claim && spokenAt(claim)[0] < line; claim = claims[next]) next += 1;
      const claim = claims[next];
      const held = claim ? (before.get(claim) ?? []) : last;
      held.push(words);
      if (claim) before.set(claim, held);
    }
    return { before, last };
  }

  /** How the words of a claim, note or heading are set, for as long as they stay as they are. */
  private settingOf(text: string, said: Said): JsonObject {
    const settings = said.ranges?.filter(isSetting) ?? [];
    if (settings.length === 0) return {};
    const words = isSentence(text) && (said.text ?? "").startsWith(text) ? setSentence(text, settings) : null;
    if (words !== null) return { set: { text, words } };
    this.firstPlain = Math.min(this.firstPlain, said.startLine ?? 1);
    return {};
  }

  private readSections(sections: ParsedArgdown["sections"], parentId: Id | null): void {
    for (const section of sections) {
      const data: JsonObject = section.data ?? {};
      const ours = objectAt(data, "warrant");
      const title = wordsAt(ours, "text") ?? section.title ?? "";
      const id = this.builder.group(title, parentId, wordsAt(ours, "colour")?.slice(0, 200) ?? null);
      this.groups.set(section, id);
      const rest = without(data, "warrant");
      const kept = {
        ...(Object.keys(rest).length > 0 ? { data: rest } : {}),
        ...this.settingOf(title, { ...section, text: section.title ?? "" }),
      };
      if (Object.keys(kept).length > 0) this.builder.foreign(id, kept);
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

  private readClaim(titled: Titled, comments: readonly string[]): void {
    const { builder } = this;
    const data: JsonObject = titled.data ?? {};
    const ours = objectAt(data, "warrant");
    const title = titled.title ?? "";
    const where = `line ${spokenAt(titled)[0]}`;
    const [words = title, ...others] = wordingsOf(titled);
    if (others.length > 0) builder.problem(where, "It is said in several ways; the others stand in its note.");
    const text = wordsAt(ours, "text") ?? words;
    const claimId = builder.claim(text, where, {
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
      ...(comments.length > 0 ? { comments } : {}),
      ...this.settingOf(text, canonicalOf(titled) ?? {}),
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
    const where = `line ${lineOf(step) || 1}`;
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
    const note = wordsAt(ours, "note") ?? descriptions.join("\n");
    this.builder.relation({
      id,
      kind: (standIn && ownKindOf(inference)) || "support",
      premises: reasons,
      target: target ?? { claimId: "" },
      scheme: schemeNamed(wordsAt(ours, "scheme") ?? rules, ""),
      strength: fraction(ours),
      note,
      where,
    });
    const title = argument.title ?? "";
    const rest = without(data, "warrant", "uses");
    this.builder.foreign(id, {
      ...(isReserved(title) ? {} : { title: isLast ? title : `${title} ${inference.conclusionIndex ?? 0}` }),
      ...(Object.keys(rest).length > 0 ? { data: rest } : {}),
      ...(isLast ? { ...aboutArgument(argument), ...this.settingOf(note, canonicalOf(argument) ?? {}) } : {}),
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

function lineOf({ inference }: Step): number {
  return inference.startLine ?? 0;
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

/** Where a statement or argument is said, not only named. */
function saidOf({ members }: Titled): readonly IStatement[] {
  return (members as readonly IStatement[]).filter(({ isReference }) => !isReference);
}

/** The one saying of several that counts. */
function canonicalOf(titled: Titled): IStatement | undefined {
  const said = saidOf(titled);
  return said.findLast(({ data }) => data?.isCanonical) ?? said.at(-1);
}

/** The words of a statement or argument, the one that counts first, without the tags behind them. */
function wordingsOf(titled: Titled): readonly string[] {
  const canonical = canonicalOf(titled);
  const wordings = [...(canonical ? [canonical] : []), ...saidOf(titled)].map(bare);
  return [...new Set(wordings.filter((words) => words !== ""))];
}

/** Words as the parser gives them, with how they are set. */
type Said = Pick<IStatement, "text" | "ranges" | "startLine">;

function isSetting(range: { readonly type: string }): range is Setting {
  return /^(bold|italic|link)$/.test(range.type);
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

/** The section of a statement or argument: where it is defined; of one only named, where it has data or first is. */
function sectionOf({ section, members }: Titled): ISection | null {
  const isNamedOnly = members.every(({ isReference }) => isReference);
  const named = members.find(({ data }) => data) ?? members.find((member) => member.section);
  return section ?? (isNamedOnly ? named?.section : null) ?? null;
}
