import { orderAfter } from "@/lib/argument/order";
import type { Claim, Id, Premise, Relation, Rows } from "@/lib/argument/rows";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout } from "@/lib/layout/layout";
import { Random } from "../lib/layout/random";
import { seededIds, sentence } from "./large-map";
import { byDagre, byElk, inputOf, plainGraph } from "./layout-peers";
import { ms, type Table, times } from "./report";
import { interleave, median, ratio, timed } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ELK_ROUNDS = Math.min(2, ROUNDS);

/** A map with one claim more, as a reason for a claim in its midst. */
function withReason(rows: Rows, random: Random): { readonly rows: Rows; readonly claimId: Id } {
  const newId = seededIds(random);
  const target = random.pick(rows.claims);
  const claim: Claim = {
    ...target,
    id: newId(),
    number: rows.claims.length + 1,
    text: sentence(random),
    order: orderAfter(rows.claims.at(-1)?.order ?? null),
  };
  const relation: Relation = {
    id: newId(),
    kind: "support",
    targetClaimId: target.id,
    targetRelationId: null,
    scheme: null,
    strength: null,
    note: "",
    order: orderAfter(claim.order),
  };
  const premise: Premise = {
    id: newId(),
    relationId: relation.id,
    claimId: claim.id,
    role: null,
    order: relation.order,
  };
  const added = {
    claims: [...rows.claims, claim],
    relations: [...rows.relations, relation],
    premises: [...rows.premises, premise],
  };
  return { rows: { ...rows, ...added }, claimId: claim.id };
}

/** Time to lay a map out afresh, and again with one claim more, by us and by peers. */
export async function measureLayouts(rows: Rows): Promise<Table[]> {
  const input = inputOf(rows);
  const graph = plainGraph(input);
  const random = new Random(5);
  let previous: Layout = layOut({ ...input, crossLinks: "straight" });
  const grown = () => withReason(rows, random);
  const fresh = await interleave(ROUNDS, {
    sizes: () => timed(() => inputOf(rows)),
    straight: () =>
      timed(() => {
        previous = layOut({ ...input, crossLinks: "straight" });
      }),
    routed: () => timed(() => layOut(input)),
    dagre: () => timed(() => byDagre(graph)),
  });
  const elk = await interleave(ELK_ROUNDS, {
    straight: () => timed(() => layOut({ ...input, crossLinks: "straight" })),
    elk: () => timed(() => byElk(graph)),
  });
  const added = await interleave(ROUNDS * 3, {
    warrant: () => {
      const { rows, claimId } = grown();
      const more = inputOf(rows);
      return timed(() => layOut({ ...more, previous, edited: claimId, crossLinks: "straight" }));
    },
    dagre: () => {
      const more = plainGraph(inputOf(grown().rows));
      return timed(() => byDagre(more));
    },
  });
  const row = (name: string, list: readonly number[], own: readonly number[]) => [
    name,
    ms(median(list)),
    times(ratio(list, own)),
  ];
  const head = ["", "time", "against Warrant"];
  return [
    {
      caption: "Laid out afresh",
      head,
      rows: [
        row("Warrant, cross links still straight", fresh.straight, fresh.straight),
        row("Warrant, with cross links round everything (in a worker)", fresh.routed, fresh.straight),
        row("dagre", fresh.dagre, fresh.straight),
        row("elk, layered", elk.elk, elk.straight),
        row("Beside it: measuring the words of all boxes, for the first time", fresh.sizes, fresh.straight),
      ],
    },
    {
      caption: "One claim more",
      head,
      rows: [row("Warrant, elastic", added.warrant, added.warrant), row("dagre, all anew", added.dagre, added.warrant)],
    },
  ];
}
