import { adjustToLocutions } from "./aif-adjust";
import { readAifGraph } from "./aif-read";
import { writeAifGraph } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { isList, isObject, parseJson, without, writtenJson } from "./json";
import { MapBuilder } from "./map-builder";

const ID = "aif";

/** The Argument Interchange Format in the JSON of AIFdb: a graph of propositions, steps, locutions and illocutions. */
export const aif: Format = {
  id: ID,
  name: "AIF JSON (AIFdb)",
  extensions: ["json", "aif"],
  keeps: features(
    ...(["texts", "severalTexts", "severalAnchors", "sharedSpans", "stretches", "waiting", "versions"] as const),
    ...(["originals", "blocks", "turns", "sourceTitles", "citations", "bareSpans"] as const),
    ...(["voices", "chains", "acts", "implicit", "exactWords", "linked", "sharedClaims", "circles"] as const),
    ...(["undercuts", "attacks", "rephrase", "preference", "unknown", "schemes"] as const),
  ),
  partly: features(
    ...(["texts", "severalTexts", "stretches", "waiting", "versions", "originals", "blocks", "turns"] as const),
    ...(["sourceTitles", "citations", "bareSpans", "implicit", "unknown"] as const),
  ),
  note: "Of source texts only the words that claims are tied to are kept, as locutions with their speakers; a claim is implicit when others are said and it is not.",
  recognise: ({ text }) => {
    if (!/"edges"\s*:/.test(text) || /"AIF"\s*:/.test(text)) return 0;
    if (/"nodeID"\s*:/.test(text)) return 0.9;
    return /"nodes"\s*:\s*\[\s*\]/.test(text) && /"edges"\s*:\s*\[\s*\]/.test(text) ? 0.5 : 0;
  },
  read: readAif,
  write: ({ rows }, name, whole) => {
    const graph = writeAifGraph(rows, ID, () => true, whole?.rows);
    const { nodes, edges, locutions, participants, rest } = graph;
    const lists = participants.length > 0 || "participants" in rest ? { participants } : {};
    return [
      {
        name: `${name}.json`,
        text: writtenJson({ nodes, edges, ...without(rest, "participants", "locutions"), ...lists, locutions }),
      },
    ];
  },
  adjust: adjustToLocutions,
};

function readAif([file]: readonly TextFile[], newId: () => string): FormatReading {
  const parsed = parseJson(file?.text ?? "");
  if (!parsed.ok) return parsed;
  if (!isObject(parsed.value))
    return { ok: false, where: "", reason: "An AIF file is an object with nodes and edges." };
  if (!isList(parsed.value.nodes)) return { ok: false, where: "nodes", reason: "There is no list of nodes." };
  const builder = new MapBuilder(newId, ID, parsed.doubled);
  readAifGraph(builder, parsed.value);
  return builder.done();
}
