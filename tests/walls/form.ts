import { basename } from "node:path";
import ts from "typescript";
import { nodesIn, placeOf, type Source } from "./source";

/** What lib, being pure, must not reach for: the clock, chance, the network, the page, the process. */
const outside = new Set(
  "fetch window document navigator localStorage sessionStorage indexedDB location process crypto performance setTimeout setInterval queueMicrotask requestAnimationFrame globalThis self console XMLHttpRequest WebSocket EventSource Worker Buffer __dirname".split(
    " ",
  ),
);

/** Ways to the network, which in components only session/ may take. */
const network = new Set(["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]);

/** What a page has not at all over plain HTTP, or may not touch where sites are to keep nothing: components/ui/storage.ts and uuidv7 do. */
const withheld = new Set(["crypto", "localStorage", "sessionStorage"]);

/** Members of pure globals that are not pure. */
const impureMembers = new Set(["Date.now", "Math.random"]);

/** Everything in lib that is not pure, and in components what a browser may withhold, and every way to the network outside session/. */
export function purityFaults(source: Source): string[] {
  if (source.path.startsWith("lib/")) return [...globalFaults(source, outside), ...clockFaults(source)];
  if (!source.path.startsWith("components/")) return [];
  const mayFetch = source.path.startsWith("components/session/");
  return [...globalFaults(source, withheld), ...(mayFetch ? [] : globalFaults(source, network))];
}

function globalFaults(source: Source, banned: ReadonlySet<string>): string[] {
  const nodes = [...nodesIn(source.tree)];
  const own = new Set(nodes.filter(isDeclarationName).map((node) => node.getText()));
  return nodes
    .filter((node) => ts.isIdentifier(node) && banned.has(node.text) && !own.has(node.text) && isReference(node))
    .map((node) => `${placeOf(source, node)} uses ${node.getText()}`);
}

function clockFaults(source: Source): string[] {
  const isClock = (node: ts.Node) =>
    (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) ||
    (ts.isCallExpression(node) && node.expression.getText() === "Date") ||
    (ts.isPropertyAccessExpression(node) && impureMembers.has(node.getText()));
  return [...nodesIn(source.tree)].filter(isClock).map((node) => `${placeOf(source, node)} uses ${node.getText()}`);
}

/** A name that a file gives to something of its own, which then hides the global of that name. */
function isDeclarationName(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isIdentifier(node) || !parent) return false;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isImportSpecifier(parent);
  return declares && parent.name === node;
}

/** Does an identifier stand for a value, and not for the name of a member, a key or a type? */
function isReference(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isMethodDeclaration(parent)) return parent.name !== node;
  if (ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !(
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isQualifiedName(parent)
  );
}

const nextFile =
  /^app\/(.+\/)?(page|layout|template|loading|error|global-error|not-found|default|icon|apple-icon|opengraph-image|sitemap|robots|manifest)\.tsx?$/;
const settingsFile = /^[^/]+\.config\.ts$/;

/** Default exports outside the files where Next or a tool asks for one. */
export function defaultExportFaults({ path, tree }: Source): string[] {
  const allowed = nextFile.test(path) || settingsFile.test(path);
  return !allowed && tree.statements.some(exportsDefault) ? [`${path} has a default export`] : [];
}

function exportsDefault(node: ts.Statement): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    return node.exportClause.elements.some(({ name }) => name.text === "default");
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : [];
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

/** The type `any`, and comments that silence the compiler. */
export function looseTypeFaults(source: Source): string[] {
  const anys = [...nodesIn(source.tree)].filter((node) => node.kind === ts.SyntaxKind.AnyKeyword);
  const silenced = /@ts-(ignore|nocheck)/.test(source.tree.text);
  return [
    ...anys.map((node) => `${placeOf(source, node)} says any`),
    ...(silenced ? [`${source.path} silences the compiler`] : []),
  ];
}

const emptyNames = /^(utils?|helpers?|types?|commons?|misc|.*(Manager|Service))$/;

/** Names that say nothing, inner index files, and names that are neither kebab-case.ts nor PascalCase.tsx. */
export function nameFaults(path: string): string[] {
  const [name = "", ...endings] = basename(path).split(".");
  const folders = path.split("/").slice(0, -1);
  if ([name, ...folders].some((word) => emptyNames.test(word))) return [`${path} bears a name that says nothing`];
  if (name === "index") return [`${path} is an inner index file`];
  const isComponent = endings.at(-1) === "tsx" && !path.startsWith("app/");
  const good = isComponent ? /^([A-Z][A-Za-z0-9]*|[a-z][a-z0-9-]*)$/ : /^[a-z][a-z0-9-]*$/;
  return good.test(name) ? [] : [`${path} is neither kebab-case.ts nor PascalCase.tsx`];
}

/**
 * Modules that only the case of a letter tells apart: where the file system knows no case, as on most Macs and on Windows,
 * an import of one is given the other.
 */
export function caseFaults(paths: readonly string[]): string[] {
  const nameOf = (path: string) => path.replace(/\.[^./]+$/, "");
  const firsts = new Map<string, string>();
  return paths.flatMap((path) => {
    const caseless = nameOf(path).toLowerCase();
    const first = firsts.get(caseless) ?? path;
    firsts.set(caseless, first);
    return nameOf(first) === nameOf(path) ? [] : [`${first} and ${path} differ by case alone`];
  });
}
