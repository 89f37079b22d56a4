import { Random } from "../lib/layout/random";
import { sentence } from "./large-map";

/**
 * A dialogue as AIF JSON, made by a seed: who says what (L, TA, YA), what is said (I), and what it bears on (RA, CA).
 * About 7 nodes a claim, as in corpora of dialogues.
 */
export function dialogue(seed: number, claims: number): string {
  const random = new Random(seed);
  const nodes: object[] = [];
  const edges: object[] = [];
  const locutions: object[] = [];
  const node = (type: string, text: string): string => {
    const nodeID = String(100_000 + nodes.length);
    nodes.push({ nodeID, text, type, timestamp: "2031-05-12 09:30:00" });
    return nodeID;
  };
  const edge = (...path: readonly string[]) => {
    for (const [i, toID] of path.entries()) {
      const fromID = path[i - 1];
      if (fromID) edges.push({ edgeID: String(edges.length + 1), fromID, toID, formEdgeID: null });
    }
  };
  const said: string[] = [];
  let last: string | null = null;
  for (let i = 0; i < claims; i++) {
    const words = `${i + 1} ${sentence(random)}`;
    const speaker = `Speaker ${random.between(1, 4)}`;
    const [locution, asserting, claim] = [
      node("L", `${speaker} : ${words}`),
      node("YA", "Asserting"),
      node("I", words),
    ];
    edge(locution, asserting, claim);
    locutions.push({ nodeID: locution, personID: speaker, timestamp: "2031-05-12 09:30:00" });
    if (last !== null) {
      const transition = node("TA", "Default Transition");
      edge(last, transition, locution);
      const target = random.pick(said);
      const step = node(random.chance(1 / 3) ? "CA" : "RA", "Default Inference");
      edge(claim, step, target);
      edge(transition, node("YA", "Arguing"), step);
    }
    last = locution;
    said.push(claim);
  }
  return JSON.stringify({ nodes, edges, locutions });
}
