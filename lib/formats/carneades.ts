import { parseDocument } from "yaml";
import type { Id } from "@/lib/argument/rows";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import {
  cleanJson,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  objectAt,
  placeIn,
  without,
  wordsAt,
} from "./json";
import { MapBuilder } from "./map-builder";

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
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent" });
  const [error] = document.errors;
  if (error)
    return {
      ok: false,
      where: placeIn(text, error.pos[0]),
      reason: `The file is not YAML (${error.code.toLowerCase().replaceAll("_", " ")}).`,
    };
  const found = cleanJson((document.toJS({ maxAliasCount: 100 }) ?? {}) as JsonValue);
  if (!isObject(found))
    return { ok: false, where: "", reason: "A Carneades file is a list of statements and arguments by name." };
  return new Graph(new MapBuilder(newId, ID), found).read();
}

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
    for (const [name, statement] of Object.entries(objectAt(file, "statements"))) this.statement(name, statement);
    for (const [name, argument] of Object.entries(objectAt(file, "arguments")))
      if (isObject(argument)) this.argument(name, argument);
      else builder.problem(`argument ${name}`, "It has neither premises nor conclusion; it is left out.");
    for (const [name, issue] of Object.entries(objectAt(file, "issues"))) this.issue(name, issue);
    for (const name of this.namesIn(file.assumptions)) builder.tag(this.claim(name), "assumption");
    const rest = without(file, "statements", "arguments", "issues", "assumptions");
    if (Object.keys(rest).length > 0) builder.foreign(null, rest);
    return builder.done();
  }

  private statement(name: string, statement: JsonValue): void {
    const object = isObject(statement) ? statement : {};
    const words = isObject(statement) ? (wordsAt(object, "text") ?? wordsAt(object, "label")) : String(statement ?? "");
    const claimId = this.builder.claim(words?.trim() || name, `statement ${name}`);
    this.claims.set(name, claimId);
    this.builder.foreign(claimId, { id: name, ...without(object, "text") });
  }

  /** The claim of a statement; one that is named and not stated says its own name. */
  private claim(name: string): Id {
    const known = this.claims.get(name);
    if (known) return known;
    this.builder.problem(`statement ${name}`, "It is named and not stated; the claim says its name.");
    const claimId = this.builder.claim(name, `statement ${name}`);
    this.claims.set(name, claimId);
    this.builder.foreign(claimId, { id: name });
    return claimId;
  }

  private namesIn(value: JsonValue | undefined): readonly string[] {
    if (value === undefined || value === null) return [];
    if (isList(value)) return value.filter((name) => !isObject(name) && name !== null).map(String);
    return isObject(value) ? Object.keys(value) : [String(value)];
  }

  private argument(name: string, argument: JsonObject): void {
    const where = `argument ${name}`;
    const premises = isObject(argument.premises)
      ? Object.entries(argument.premises).map(([role, named]) => ({
          claimId: this.claim(String(named)),
          role: role.slice(0, 200),
        }))
      : this.namesIn(argument.premises).map((named) => this.claim(named));
    const [conclusion] = this.namesIn(argument.conclusion ?? argument.conclusions);
    if (conclusion === undefined) return this.builder.problem(where, "It has no conclusion; it is left out.");
    const target = { claimId: this.claim(conclusion) };
    const scheme = wordsAt(argument, "scheme");
    const relationId = this.builder.relation({ kind: "support", premises, target, scheme, where });
    this.builder.foreign(relationId, { id: name, ...without(argument, "premises", "conclusion", "scheme") });
    for (const exception of [...this.namesIn(argument.undercutter), ...this.namesIn(argument.exceptions)])
      this.builder.relation({ kind: "attack", premises: [this.claim(exception)], target: { relationId }, where });
  }

  private issue(name: string, issue: JsonValue): void {
    const positions = isObject(issue) ? this.namesIn(issue.positions) : [];
    const ids = positions.map((position) => this.claim(position));
    for (const premise of ids)
      for (const claimId of ids)
        if (premise !== claimId)
          this.builder.relation({ kind: "attack", premises: [premise], target: { claimId }, where: `issue ${name}` });
    this.builder.foreign(null, { issue: { id: name, ...(isObject(issue) ? issue : {}) } });
  }
}
