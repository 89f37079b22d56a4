import type { Id, RelationKind, Rows } from "@/lib/argument/rows";
import { schemeName } from "./aif-terms";
import { features } from "./feature";
import type { Format } from "./format";
import { claimsInOrder, premisesByRelation, relationsInOrder } from "./reduction";
import { escapedXml } from "./xml";

const KEEPS = features(
  ...(["numbers", "exactWords", "linked", "sharedClaims", "circles", "undercuts", "attacks", "rephrase"] as const),
  ...(["preference", "conditions", "unknown", "schemes", "implicit"] as const),
);

/** What a relation is called in files that show a graph. */
const WORDS: Readonly<Record<RelationKind, string>> = {
  support: "supports",
  attack: "attacks",
  rephrase: "rephrases",
  preference: "is preferred to",
  onlyIf: "only if",
  unless: "unless",
  unknown: "relates to",
};

/** A graph whose nodes are claims and relations: names that every program takes, in the order of the map. */
function graphOf(rows: Rows) {
  const premises = premisesByRelation(rows);
  const names = new Map<Id, string>();
  const claims = claimsInOrder(rows).map((claim) => {
    names.set(claim.id, `c${claim.number}`);
    return { ...claim, name: `c${claim.number}` };
  });
  const relations = relationsInOrder(rows).map((relation, i) => {
    names.set(relation.id, `r${i + 1}`);
    return { ...relation, name: `r${i + 1}` };
  });
  const edges = relations.flatMap(({ id, name, kind, targetClaimId, targetRelationId }) => [
    ...(premises.get(id) ?? []).map(({ claimId }) => ({
      from: names.get(claimId) ?? "",
      to: name,
      kind,
      isLast: false,
    })),
    { from: name, to: names.get(targetClaimId ?? targetRelationId ?? "") ?? "", kind, isLast: true },
  ]);
  return { claims, relations, edges };
}

/** GraphML with typed keys, for network programs. */
export const graphml: Format = {
  id: "graphml",
  name: "GraphML",
  extensions: ["graphml"],
  keeps: features(...KEEPS, "title", "claimStrengths", "claimNotes", "relationStrengths", "relationNotes", "colours"),
  note: "Written only.",
  recognise: () => 0,
  write: ({ rows }, name) => [{ name: `${name}.graphml`, text: writeGraphml(rows) }],
};

const KEYS = [
  ["type", "node", "string"],
  ["number", "node", "int"],
  ["text", "node", "string"],
  ["implicit", "node", "boolean"],
  ["kind", "node", "string"],
  ["scheme", "node", "string"],
  ["strength", "node", "double"],
  ["colour", "node", "string"],
  ["note", "node", "string"],
  ["role", "edge", "string"],
  ["title", "graph", "string"],
] as const;

function writeGraphml(rows: Rows): string {
  const { claims, relations, edges } = graphOf(rows);
  const data = (of: Readonly<Record<string, string | number | boolean | null>>) =>
    Object.entries(of)
      .filter(([, value]) => value !== null && value !== "")
      .map(([key, value]) => `<data key="${key}">${escapedXml(String(value))}</data>`)
      .join("");
  const node = (name: string, of: Parameters<typeof data>[0]) => `    <node id="${name}">${data(of)}</node>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(([id, of, type]) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`),
    `  <graph id="map" edgedefault="directed">${data({ title: rows.maps[0]?.title ?? "" })}`,
    ...claims.map(({ name, number, text, implicit, strength, colour, note }) =>
      node(name, { type: "claim", number, text, implicit, strength, colour, note }),
    ),
    ...relations.map(({ name, kind, scheme, strength, note }) =>
      node(name, { type: "relation", kind, scheme, strength, note }),
    ),
    ...edges.map(
      ({ from, to, isLast }, i) =>
        `    <edge id="e${i + 1}" source="${from}" target="${to}">${data({ role: isLast ? "target" : "premise" })}</edge>`,
    ),
    "  </graph>",
    "</graphml>\n",
  ].join("\n");
}

/** DOT, for Graphviz: conclusions above their reasons. */
export const dot: Format = {
  id: "dot",
  name: "DOT (Graphviz)",
  extensions: ["dot", "gv"],
  keeps: features(...KEEPS, "title"),
  note: "Written only.",
  recognise: () => 0,
  write: ({ rows }, name) => [{ name: `${name}.dot`, text: writeDot(rows) }],
};

function writeDot(rows: Rows): string {
  const { claims, relations, edges } = graphOf(rows);
  const quoted = (words: string) =>
    `"${words.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\r?\n/g, "\\n")}"`;
  return [
    "digraph map {",
    `  graph [rankdir=BT, label=${quoted(rows.maps[0]?.title ?? "")}];`,
    '  node [shape=box, fontname="sans-serif"];',
    ...claims.map(
      ({ name, number, text, implicit }) =>
        `  ${name} [label=${quoted(`${number}. ${text}`)}${implicit ? ", style=dashed" : ""}];`,
    ),
    ...relations.map(
      ({ name, kind, scheme }) =>
        `  ${name} [shape=ellipse, label=${quoted(labelOf(kind, scheme))}${kind === "attack" ? ', color="#b00020"' : ""}];`,
    ),
    ...edges.map(({ from, to, isLast }) => `  ${from} -> ${to}${isLast ? "" : " [dir=none]"};`),
    "}\n",
  ].join("\n");
}

function labelOf(kind: RelationKind, scheme: string | null): string {
  return scheme === null ? WORDS[kind] : `${WORDS[kind]} (${schemeName(scheme)})`;
}

/** A flowchart in Mermaid, for pages that draw it. */
export const mermaid: Format = {
  id: "mermaid",
  name: "Mermaid flowchart",
  extensions: ["mmd"],
  keeps: KEEPS,
  note: "Written only.",
  recognise: () => 0,
  write: ({ rows }, name) => [{ name: `${name}.mmd`, text: writeMermaid(rows) }],
};

function writeMermaid(rows: Rows): string {
  const { claims, relations, edges } = graphOf(rows);
  const implied = claims.filter(({ implicit }) => implicit).map(({ name }) => name);
  return [
    "flowchart BT",
    ...claims.map(({ name, number, text }) => `  ${name}["${mermaidWords(`${number}: ${text}`)}"]`),
    ...relations.map(({ name, kind, scheme }) => `  ${name}(["${mermaidWords(labelOf(kind, scheme))}"])`),
    ...edges.map(({ from, to, isLast }) => `  ${from} ${isLast ? "-->" : "---"} ${to}`),
    ...(implied.length > 0
      ? ["  classDef implicit stroke-dasharray: 4 3", `  class ${implied.join(",")} implicit`]
      : []),
    "",
  ].join("\n");
}

/**
 * Words in which nothing has a meaning to Mermaid: its entities stand for quotes, marks of Markdown and tags. From what
 * looks to it like a style it takes the end of the last entity, so the names of styles begin with an entity too.
 */
function mermaidWords(words: string): string {
  const entity = (mark: string) => `#${mark.codePointAt(0)};`;
  return words
    .replace(/[#"<>&`]/g, entity)
    .replace(/s(?=tyle.*:\S*#)|c(?=lassDef.*:\S*#)/g, entity)
    .replace(/\r?\n/g, "<br>");
}
