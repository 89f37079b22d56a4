import { orderAfter } from "@/lib/argument/order";
import type { Claim, Id, Premise, Relation, Rows } from "@/lib/argument/rows";
import { writeArgdown } from "@/lib/formats/argdown-write";
import { layOut } from "@/lib/layout/lay-out";
import type { Layout } from "@/lib/layout/layout";
import { Random } from "../lib/layout/random";
import { largeMap, seededIds, sentence } from "./large-map";
import { byArgdown, byDagre, byElk, inputOf, plainGraph } from "./layout-peers";
import { count, ms, type Table, times } from "./report";
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

/** How many boxes and pills the maps have that are laid out beside one another. */
const SIZES = [200, 1400, 5000];
/** Peers take minutes for the largest map: it is laid out twice by each, and the second time counts. */
const PATIENT = 2000;

/** Time to lay out maps of several sizes, afresh and with one claim more, by us and by peers. */
export async function measureSizes(): Promise<Table> {
  const rows: string[][] = [];
  for (const size of SIZES) rows.push(await rowFor(size));
  return {
    caption: "By the number of claims and relations; how many times as long as Warrant afresh",
    head: [
      "claims and relations",
      "Warrant, afresh",
      "Warrant, one claim more",
      "dagre",
      "elk, layered",
      "Argdown's export, from its text to SVG by Graphviz",
    ],
    rows,
  };
}

async function rowFor(size: number): Promise<string[]> {
  const rows = largeMap({ seed: 1, size, counts: "claims and relations" });
  const input = inputOf(rows);
  const graph = plainGraph(input);
  const text = writeArgdown(rows);
  const random = new Random(5);
  const previous = layOut({ ...input, crossLinks: "straight" });
  const taken = await interleave(size > PATIENT ? 1 : Math.min(3, ROUNDS), {
    afresh: () => timed(() => layOut({ ...input, crossLinks: "straight" })),
    edited: () => {
      const { rows: grown, claimId } = withReason(rows, random);
      const more = inputOf(grown);
      return timed(() => layOut({ ...more, previous, edited: claimId, crossLinks: "straight" }));
    },
    dagre: () => timed(() => byDagre(graph)),
    elk: () => timed(() => byElk(graph)),
    argdown: () => timed(() => byArgdown(text)),
  });
  const against = (list: readonly number[]) => `${ms(median(list))}, ${times(ratio(list, taken.afresh))}`;
  return [
    count(size),
    ms(median(taken.afresh)),
    ms(median(taken.edited)),
    against(taken.dagre),
    against(taken.elk),
    against(taken.argdown),
  ];
}
