import type { Id, Rows, Voice } from "@/lib/argument/rows";
import { actOf } from "./aif-terms";
import { isList, type JsonObject, listAt, wordsAt } from "./json";
import { anchorsInOrder } from "./reduce-texts";
import { groupedBy } from "./reduction";

/**
 * How a tie of a claim to its words stands to the file that it was read from. `kept`: as it was. `reworded`: its locution
 * stays with other words or another name before them. `fresh`: it has none there, or shares it with ties that differ now.
 */
type Standing = "kept" | "reworded" | "fresh";

/** A tie of a claim with who says it, outermost first, and the nodes of the file that it was read from, if they serve. */
export interface Tie {
  readonly id: Id;
  readonly claimId: Id;
  readonly spanId: Id;
  readonly quote: string;
  readonly chain: readonly Voice[];
  readonly names: readonly string[];
  readonly standing: Standing;
  readonly locution: string;
  /** The illocution of the tie, and further ones that the file had between the same two. */
  readonly illocutions: readonly string[];
  /** Whether the illocution names another act than it did. */
  readonly isOtherAct: boolean;
}

/** What is kept of each tie when a file is read: its nodes, and what they said, so that changes are known. */
export function keptTie(
  locution: { readonly id: string; readonly text: string },
  illocutions: readonly string[],
  chain: readonly { readonly name: string; readonly act: string }[],
  quote: string,
): JsonObject {
  const [illocution = "", ...more] = illocutions;
  return {
    locution: locution.id,
    illocution,
    ...(more.length > 0 ? { more } : {}),
    chain: chain.map(({ name, act }) => [name, act]),
    ...(locution.text.endsWith(quote) ? {} : { quote }),
  };
}

/** The ties of a map in their order. `renamed` gives the name that stands for one of the file now. */
export function tiesOf(
  rows: Rows,
  foreign: ReadonlyMap<Id | null, JsonObject>,
  nodes: ReadonlyMap<string, JsonObject>,
  renamed: (name: string) => string,
): readonly Tie[] {
  const speakers = new Map(rows.speakers.map(({ id, name }) => [id, name]));
  const quotes = new Map(rows.spans.map(({ id, quote }) => [id, quote]));
  const chains = groupedBy(
    [...rows.voices].sort((a, b) => a.place - b.place),
    ({ anchorId }) => anchorId,
  );
  const ties = anchorsInOrder({ rows }).map(({ id, claimId, spanId }): Tie => {
    const chain = chains.get(id) ?? [];
    const names = chain.map(({ speakerId }) => speakers.get(speakerId) ?? "?");
    const tie = { id, claimId, spanId, quote: quotes.get(spanId) ?? "", chain, names };
    return { ...tie, ...before(tie, foreign.get(id), nodes, renamed) };
  });
  return apart(ties);
}

type Before = Pick<Tie, "standing" | "locution" | "illocutions" | "isOtherAct">;

function before(
  { chain, names, quote }: Pick<Tie, "chain" | "names" | "quote">,
  data: JsonObject | undefined,
  nodes: ReadonlyMap<string, JsonObject>,
  renamed: (name: string) => string,
): Before {
  const locution = String(data?.locution ?? "");
  const node = nodes.get(locution);
  if (!data || !node) return { standing: "fresh", locution: "", illocutions: [], isOtherAct: false };
  const illocutions = [String(data.illocution), ...listAt(data, "more").map(String)];
  const act = chain.at(-1)?.act;
  const said = wordsAt(nodes.get(illocutions[0] ?? "") ?? {}, "text") ?? "";
  const nodesOf = { locution, illocutions, isOtherAct: act !== undefined && actOf(said) !== act };
  // What was read before ties kept their speakers is taken to be as it was.
  if (!isList(data.chain)) return { ...nodesOf, standing: "kept" };
  const told = data.chain.map((voice) => (isList(voice) ? voice.map(String) : []));
  const outer = (acts: readonly (string | undefined)[]) => acts.slice(0, -1).join(" ");
  const isSame =
    JSON.stringify(told.map(([name = ""]) => renamed(name))) === JSON.stringify(names) &&
    outer(told.map(([, act]) => act)) === outer(chain.map(({ act }) => act)) &&
    ("quote" in data ? data.quote === quote : (wordsAt(node, "text") ?? "").endsWith(quote));
  const isPlain = told.length < 2 && names.length < 2;
  return { ...nodesOf, standing: isSame ? "kept" : isPlain ? "reworded" : "fresh" };
}

/** A locution is worded anew only where all its ties agree, and an illocution named anew where it has one tie alone. */
function apart(ties: readonly Tie[]): readonly Tie[] {
  const sharing = groupedBy(
    ties.filter(({ standing }) => standing !== "fresh"),
    ({ locution }) => locution,
  );
  const acting = groupedBy(
    ties.filter(({ standing }) => standing !== "fresh"),
    ({ illocutions }) => illocutions[0],
  );
  return ties.map((tie) => {
    const wordings = new Set(
      sharing.get(tie.locution)?.map(({ standing, quote, names }) => `${standing} ${quote} ${names}`),
    );
    const isAlone = acting.get(tie.illocutions[0])?.length === 1 && tie.illocutions.length === 1;
    const isFresh = (tie.standing === "reworded" && wordings.size > 1) || (tie.isOtherAct && !isAlone);
    return isFresh ? { ...tie, standing: "fresh" } : tie;
  });
}
