import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The folder of the project, absolute. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * One file of source. `path` counts from the project's folder, with "/" on every system.
 * `imports` holds what it asks for, types and dynamic imports and worker scripts too, in order of the text.
 */
export interface Source {
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** `target` is a file of ours (path as in Source) or the name of a package; null when a file of ours is asked for and is not there. */
export interface Import {
  readonly text: string;
  readonly target: string | null;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

/** Parses one file. `exists` tells which paths (from the project's folder) are files. */
export function parseSource(path: string, text: string, exists: (path: string) => boolean): Source {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const imports = [...importsIn(tree)].map(({ text, typeOnly }) => ({
    text,
    typeOnly,
    ...resolved(path, text, exists),
  }));
  return { path, tree, imports };
}

/** Reads every TypeScript file below these folders, and those that lie in the project's folder itself. */
export function readSources(folders: readonly string[]): Source[] {
  const exists = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
  const paths = folders.flatMap((folder) => filesIn(folder)).concat(readdirSync(root));
  const wanted = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
  return wanted.map((path) => parseSource(path, readFileSync(join(root, path), "utf8"), exists));
}

/** Every file below a folder, by its path from the project's folder; none when there is no such folder. */
export function filesIn(folder: string): string[] {
  if (!statSync(join(root, folder), { throwIfNoEntry: false })) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Every node of a tree, the outer before the inner. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesIn(child);
}

/** Where in its file a node begins, as people say it: "lib/text/span.ts:12". */
export function placeOf(source: Source, node: ts.Node): string {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
  return `${source.path}:${line + 1}`;
}

function* importsIn(tree: ts.SourceFile): Generator<{ text: string; typeOnly: boolean }> {
  for (const node of nodesIn(tree)) {
    const asked = askedBy(node);
    if (asked && ts.isStringLiteral(asked.from)) yield { text: asked.from.text, typeOnly: asked.typeOnly };
  }
}

/** What a node imports from, when it imports: a declaration, a re-export, import("…"), import("…").Type, new URL("…", import.meta.url). */
function askedBy(node: ts.Node): { from: ts.Node; typeOnly: boolean } | null {
  if (ts.isImportDeclaration(node)) return { from: node.moduleSpecifier, typeOnly: isTypeOnly(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { from: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { from: node.argument.literal, typeOnly: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
    return { from: node.arguments[0], typeOnly: false };
  return isOwnUrl(node) ? { from: node.arguments[0], typeOnly: false } : null;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isOwnUrl(node: ts.Node): node is ts.NewExpression & { arguments: [ts.StringLiteral] } {
  if (!ts.isNewExpression(node) || node.expression.getText() !== "URL") return false;
  const [first, base] = node.arguments ?? [];
  return (
    first !== undefined &&
    ts.isStringLiteral(first) &&
    /\.tsx?$/.test(first.text) &&
    base?.getText() === "import.meta.url"
  );
}

function resolved(from: string, text: string, exists: (path: string) => boolean): Pick<Import, "target" | "ours"> {
  if (!/^(\.|@\/)/.test(text)) return { target: packageIn(text), ours: false };
  const path = text.startsWith("@/") ? text.slice(2) : posix.join(posix.dirname(from), text);
  const endings = ["", ".ts", ".tsx", ".d.ts", "/index.ts", "/index.tsx"];
  return { target: endings.map((ending) => path + ending).find(exists) ?? null, ours: true };
}

/** "@scope/name" or "name" of what lies inside a package; "node:fs" as it stands. */
function packageIn(text: string): string {
  return text.startsWith("node:") ? text : text.split("/", text.startsWith("@") ? 2 : 1).join("/");
}
