import type { Id } from "@/lib/argument/rows";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { isList, isObject, type JsonObject, type JsonValue, objectAt, placeIn, without, wordsAt } from "./json";
import { MapBuilder, type Target } from "./map-builder";
import { parseYaml } from "./yaml";

const ID = "carneades";

/** Carneades' YAML: statements, arguments with premises and undercutters, issues and assumptions. It is only read. */
export const carneades: Format = {
  id: ID,
  name: "Carneades YAML",
  extensions: ["yml", "yaml"],
  keeps: features(),
  note: "Read only. The positions of an issue attack each other; an assumption is a tag; schemes, language and tests are kept as data.",
  recognise: ({ text }) => {
    if (/^\s*[{[<]/.test(text)) return 0;
    const found = ["statements", "arguments", "issues", "assumptions", "argument_schemes", "meta"].filter((key) =>
      new RegExp(`^${key}:`, "m").test(text),
    );
    return found.length >= 2 ? 0.9 : found.length === 1 ? 0.5 : 0;
  },
  read: readCarneades,
};

/** A map nested deeper, or with more aliases, is no argument graph. */
const MAX_INDENT = 400;

function readCarneades([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const text = file?.text ?? "";
  const deep = text.search(new RegExp(`^ {${MAX_INDENT},}\\S|[[{]{50}`, "m"));
  if (deep >= 0) return { ok: false, where: placeIn(text, deep), reason: "The file is nested too deep." };
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const found = parsed.value ?? {};
  if (!isObject(found))
    return { ok: false, where: "", reason: "A Carneades file is a list of statements and arguments by name." };
  return new Graph(new MapBuilder(newId, ID, parsed.doubled), found).read();
}

const ASSUMPTION = "assumption";

type Premises = Parameters<MapBuilder["relation"]>[0]["premises"];

/** The graph of a file while it is read. */
class Graph {
  private readonly claims = new Map<string, Id>();

  constructor(
    private readonly builder: MapBuilder,
    private readonly file: JsonObject,
  ) {}

  read(): FormatReading {
    const { builder, file } = this;
    builder.title(wordsAt(objectAt(file, "meta"), "title") ?? "");
    for (const key of ["statements", "arguments", "issues"])
      if (!isObject(file[key] ?? {})) builder.problem(key, "They stand under no names; they are left out.");
    for (const [name, statement] of Object.entries(objectAt(file, "statements"))) this.statement(name, statement);
    for (const [name, argument] of Object.entries(objectAt(file, "arguments")))
      if (isObject(argument)) this.argument(name, argument);
      else builder.problem(`argument ${name}`, "It has neither premises nor conclusion; it is left out.");
    for (const [name, issue] of Object.entries(objectAt(file, "issues"))) this.issue(name, issue);
    for (const name of this.namesIn(file.assumptions)) builder.tag(this.claim(name), ASSUMPTION);
    const rest = without(file, "statements", "arguments", "issues", "assumptions");
    if (Object.keys(rest).length > 0) builder.foreign(null, rest);
    return builder.done();
  }

  private statement(name: string, statement: JsonValue): void {
    const object = isObject(statement) ? statement : {};
    const words = isObject(statement) ? (wordsAt(object, "text") ?? wordsAt(object, "label")) : String(statement ?? "");
    if (this.claims.has(termOf(name)))
      this.builder.problem(`statement ${name}`, "It is stated twice; what names it means the last.");
    const claimId = this.builder.claim(words?.trim() || name, `statement ${name}`);
    this.claims.set(termOf(name), claimId);
    this.builder.foreign(claimId, { id: name, ...without(object, "text") });
    if (object.assumed === true) this.builder.tag(claimId, ASSUMPTION);
  }

  /** The claim of a statement; one that is named and not stated says its own name. */
  private claim(name: string): Id {
    const known = this.claims.get(termOf(name));
    if (known) return known;
    this.builder.problem(`statement ${name}`, "It is named and not stated; the claim says its name.");
    const claimId = this.builder.claim(name, `statement ${name}`);
    this.claims.set(termOf(name), claimId);
    this.builder.foreign(claimId, { id: name });
    return claimId;
  }

  /** Names under a key, each with its role where it has one: a name, a list of names, or names by role. */
  private named(value: JsonValue | undefined): readonly { readonly name: string; readonly role: string | null }[] {
    if (value === undefined || value === null) return [];
    if (isList(value)) return value.flatMap((inner) => this.named(inner));
    if (!isObject(value)) return [{ name: String(value), role: null }];
    return Object.entries(value).flatMap(([role, inner]) => this.named(inner).map(({ name }) => ({ name, role })));
  }

  private namesIn(value: JsonValue | undefined): readonly string[] {
    return this.named(value).map(({ name }) => name);
  }

  private argument(name: string, argument: JsonObject): void {
    const where = `argument ${name}`;
    const conclusions = this.namesIn(argument.conclusion ?? argument.conclusions);
    const [conclusion, ...others] = conclusions.map((named) => this.claim(named));
    if (conclusion === undefined) return this.builder.problem(where, "It has no conclusion; it is left out.");
    if (others.length > 0)
      this.builder.problem(where, "It has several conclusions; each becomes a relation of its own.");
    const premises = this.named(argument.premises ?? argument.premise).map(({ name: premise, role }) => {
      const claimId = this.claim(premise);
      return role === null ? claimId : { claimId, role: role.slice(0, 200) };
    });
    const target = this.bearing(name, argument, conclusion, premises);
    for (const exception of [...this.namesIn(argument.undercutter), ...this.namesIn(argument.exceptions)])
      this.builder.relation({ kind: "attack", premises: [this.claim(exception)], target, where });
    const scheme = wordsAt(argument, "scheme");
    for (const claimId of others)
      this.builder.relation({ kind: "support", premises, target: { claimId }, scheme, where });
  }

  /** Adds the step of an argument, and gives what its exceptions attack: the step, or what is concluded from nothing. */
  private bearing(name: string, argument: JsonObject, claimId: Id, premises: Premises): Target {
    const where = `argument ${name}`;
    const data = { id: name, ...without(argument, "premises", "conclusion", "scheme") };
    if (premises.length === 0) {
      this.builder.problem(where, "It has no premises; what would undercut it attacks its conclusion.");
      this.builder.foreign(claimId, { argument: data });
      return { claimId };
    }
    const scheme = wordsAt(argument, "scheme");
    const relationId = this.builder.relation({ kind: "support", premises, target: { claimId }, scheme, where });
    this.builder.foreign(relationId, data);
    return { relationId };
  }

  private issue(name: string, issue: JsonValue): void {
    if (!isObject(issue)) this.builder.problem(`issue ${name}`, "It has no positions; it is left out.");
    const positions = isObject(issue) ? this.namesIn(issue.positions) : [];
    const ids = positions.map((position) => this.claim(position));
    for (const premise of ids)
      for (const claimId of ids)
        if (premise !== claimId)
          this.builder.relation({ kind: "attack", premises: [premise], target: { claimId }, where: `issue ${name}` });
    this.builder.foreign(null, { issue: { id: name, ...(isObject(issue) ? issue : {}) } });
  }
}

/** Names are terms of logic, in which spaces mean nothing. */
function termOf(name: string): string {
  return name.replace(/\s+/g, "");
}
