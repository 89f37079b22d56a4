import type { Id } from "@/lib/argument/rows";
import { readAifGraph } from "./aif-read";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { isObject, type JsonObject, objectsAt, parseJson, wordsAt } from "./json";
import { MapBuilder } from "./map-builder";
import { unmarked } from "./xaif-text";

/** What OVA2 saves: AIF with the text beside it, whose edges hold the whole nodes that they join, or name them. It is only read. */
export const ova2: Format = {
  id: "ova2",
  name: "OVA2 save",
  extensions: ["json"],
  keeps: features(),
  note: "Read only; what it holds beside claims, relations and speakers is kept as data.",
  recognise: ({ text }) => {
    const hasNodes = /"from"\s*:\s*\{/.test(text) && /"to"\s*:\s*\{/.test(text);
    return /"edges"\s*:/.test(text) && (hasNodes || /"analysis"\s*:\s*\{\s*"txt"/.test(text)) ? 0.96 : 0;
  },
  read: readOva2,
};

function readOva2([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseJson(file?.text ?? "");
  if (!parsed.ok) return parsed;
  if (!isObject(parsed.value))
    return { ok: false, where: "", reason: "An OVA2 file is an object with nodes and edges." };
  const builder = new MapBuilder(newId, "ova2", parsed.doubled);
  const saved = parsed.value;
  const { text, marks } = unmarked(textIn(saved));
  const built = builder.text("", text, "text");
  const landed = new Map(
    [...marks].map(([id, of]) => [id, of.map(([a, b]) => [built?.at(a) ?? 0, built?.at(b) ?? 0] as const)]),
  );
  readAifGraph(builder, { ...saved, nodes: nodesIn(builder, saved) }, built && { text: built, marks: landed });
  return builder.done();
}

function textIn(saved: JsonObject): string {
  const { analysis } = saved;
  return (isObject(analysis) ? wordsAt(analysis, "txt") : null) ?? wordsAt(saved, "text") ?? "";
}

/** The nodes of the list, and those that stand only in edges. */
function nodesIn(builder: MapBuilder, saved: JsonObject): readonly JsonObject[] {
  const nodes = [...builder.objectsAt(saved, "nodes")];
  const idOf = (node: JsonObject) => wordsAt(node, "nodeID") ?? wordsAt(node, "id");
  const known = new Set(nodes.map(idOf));
  for (const edge of objectsAt(saved, "edges"))
    for (const node of [edge.from, edge.to])
      if (isObject(node) && !known.has(idOf(node))) {
        known.add(idOf(node));
        nodes.push(node);
      }
  return nodes;
}
