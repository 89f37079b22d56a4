import { orderAfter } from "@/lib/argument/order";
import {
  type Anchor,
  type Fidelity,
  type Id,
  noRows,
  type RelationKind,
  type Rows,
  type Speaker,
  type Voice,
} from "@/lib/argument/rows";

/** A claim of a small map: its text, and who says it how in the source. */
export interface SmallClaim {
  readonly text: string;
  readonly number?: number;
  readonly implicit?: boolean;
  readonly strength?: number;
  readonly colour?: string;
  readonly fidelity?: Fidelity;
  /** Who says it, outermost first: "Lavrov", "United States" is what Lavrov reports of the United States. */
  readonly voices?: readonly string[];
}

/** A relation of a small map; `premises` are keys of claims parted by spaces, `target` is the key of a claim or a relation. */
export interface SmallRelation {
  readonly key?: string;
  readonly premises: string;
  readonly kind: RelationKind;
  readonly target: string;
  readonly strength?: number;
  /** The scheme that it follows, by its id, and the roles of its premises in their order, parted by spaces. */
  readonly scheme?: string;
  readonly roles?: string;
}

/** A map of a few claims as it is written down in an example, by keys of its own. */
export interface SmallMap {
  readonly claims: Readonly<Record<string, string | SmallClaim>>;
  readonly relations?: readonly SmallRelation[];
}

/** The rows of a small map. `seed` (0 to 65,535) sets its ids apart from those of other maps. */
export function rowsOfSmallMap(small: SmallMap, seed: number): Rows {
  const ids = idsOf(seed);
  return { ...noRows, ...claimRows(small, ids), ...relationRows(small, ids) };
}

/** The id of a part of a small map: a claim by its key, a relation by its key or place ("relation 0"). */
export function idIn(seed: number, key: string): Id {
  let hash = 0xcbf29ce484222325n;
  for (const unit of key) hash = ((hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffn;
  return `00000000-${seed.toString(16).padStart(4, "0")}-7000-8000-${hash.toString(16).padStart(12, "0")}`;
}

type Ids = (key: string) => Id;

function idsOf(seed: number): Ids {
  return (key) => idIn(seed, key);
}

function claimRows(
  small: SmallMap,
  id: Ids,
): Pick<Rows, "sources" | "sourceTexts" | "speakers" | "spans" | "claims" | "anchors" | "voices"> {
  const claims = Object.entries(small.claims).map(([key, claim]) => ({
    key,
    ...(typeof claim === "string" ? { text: claim } : claim),
  }));
  const said = claims.filter((claim): claim is SmallClaim & { key: string } => !claim.implicit && "fidelity" in claim);
  const speakers = [...new Set(said.flatMap((claim) => claim.voices ?? []))];
  const keys = orders(claims.length);
  return {
    sources: said.length === 0 ? [] : [{ id: id("source"), title: "Example", citation: {}, order: orderAfter(null) }],
    sourceTexts:
      said.length === 0
        ? []
        : [
            {
              id: id("text"),
              sourceId: id("source"),
              version: 1,
              sha256: "0".repeat(64),
              length: said.length * 1000,
              origin: "imported",
              original: null,
            },
          ],
    speakers: speakers.map((name): Speaker => ({ id: id(`speaker ${name}`), name, side: null })),
    spans: said.map(({ key, text }, i) => ({
      id: id(`span ${key}`),
      textId: id("text"),
      extent: [[i * 1000, i * 1000 + text.length]],
      quote: text,
      prefix: "",
      suffix: "",
      state: "firm",
    })),
    claims: claims.map(
      ({ key, text, number, implicit = false, strength, colour }: SmallClaim & { key: string }, i) => ({
        id: id(key),
        number: number ?? i + 1,
        text,
        implicit,
        strength: strength ?? null,
        colour: colour ?? null,
        note: "",
        order: keys[i] ?? "",
      }),
    ),
    anchors: said.map(
      ({ key, fidelity = "quotation" }): Anchor => ({
        id: id(`anchor ${key}`),
        claimId: id(key),
        spanId: id(`span ${key}`),
        fidelity,
        note: "",
      }),
    ),
    voices: said.flatMap(({ key, voices = [] }) =>
      voices.map(
        (name, place): Voice => ({
          id: id(`voice ${key} ${place}`),
          anchorId: id(`anchor ${key}`),
          place,
          speakerId: id(`speaker ${name}`),
          act: place < voices.length - 1 ? "reports" : "asserts",
        }),
      ),
    ),
  };
}

function relationRows(small: SmallMap, id: Ids): Pick<Rows, "relations" | "premises"> {
  const relations = (small.relations ?? []).map((relation, i) => ({ key: `relation ${i}`, ...relation }));
  const keys = orders(relations.length);
  return {
    relations: relations.map(({ key, kind, target, strength = null, scheme = null }, i) => ({
      id: id(key),
      kind,
      targetClaimId: target in small.claims ? id(target) : null,
      targetRelationId: target in small.claims ? null : id(target),
      scheme,
      strength,
      note: "",
      order: keys[i] ?? "",
    })),
    premises: relations.flatMap(({ key, premises, roles }) => {
      const names = premises.split(" ");
      const places = orders(names.length);
      const named = roles?.split(" ") ?? [];
      return names.map((name, i) => ({
        id: id(`${key} ${name}`),
        relationId: id(key),
        claimId: id(name),
        role: named[i] ?? null,
        order: places[i] ?? "",
      }));
    }),
  };
}

function orders(count: number): string[] {
  const keys: string[] = [];
  for (let i = 0; i < count; i++) keys.push(orderAfter(keys.at(-1) ?? null));
  return keys;
}
