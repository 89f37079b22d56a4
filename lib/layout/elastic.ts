import type { Id, Place } from "@/lib/argument/rows";
import { holderOf } from "./arrange";
import type { Node, PillNode } from "./forest";
import type { LayoutMemory, Offset } from "./memory";
import type { RowItem } from "./row";

/** What blocks are built with: where things stood, what pins hold, and where the edit lies. */
export interface Keep {
  readonly memory: LayoutMemory;
  /** Where the anchor of each node stood or will stand: what pins are measured from. */
  readonly bases: ReadonlyMap<Id, readonly [x: number, y: number]>;
  readonly pins: ReadonlyMap<Id, Place>;
  /** How far to the right of their holders nodes are set that give way to pins. */
  readonly aside: ReadonlyMap<Id, number>;
  /** Pinned claims that stand where no premise of their step can: they are parts of their own. */
  readonly apart: ReadonlySet<Id>;
  /** The nodes from the edited one up to its root, and those from pinned claims up to theirs. */
  readonly path: ReadonlySet<Node>;
  readonly held: ReadonlySet<Node>;
  readonly rowLimit: number;
  /** How many times as wide as high all the parts together should be. */
  readonly aspect: number;
}

/** The nodes that hold some of the named ones, those included, up to their roots. */
export function pathsTo(nodes: readonly Node[], isNamed: (id: Id) => boolean): ReadonlySet<Node> {
  const paths = new Set<Node>();
  for (const named of nodes) {
    if (!isNamed(named.id)) continue;
    for (let node: Node | null = named; node !== null && !paths.has(node); node = holderOf(node)) paths.add(node);
  }
  return paths;
}

/** Where a node stood in the block of the same holder; null when it is new there. */
export function keptOffset({ memory }: Keep, node: Node, holder: Node): Offset | null {
  const offset = memory.offsets.get(node.id);
  return offset?.holder === holder.id ? offset : null;
}

/** How far to the right of its holder a node stands by itself: where it stood, and over the premises that stayed. */
export function keptX(keep: Keep, node: Node, holder: Node, drift: number): number | null {
  const offset = keptOffset(keep, node, holder);
  return offset === null ? null : offset.dx + drift;
}

/** A node as an item of its holder's row; for `drift` see Block. */
export function rowItem(keep: Keep, node: Node, holder: Node, drift: number): Omit<RowItem, "skyline"> {
  return {
    kept: keptX(keep, node, holder, drift),
    pinned: fixedX(keep, node, holder),
    touched: keep.path.has(node),
  };
}

/** How far below its step a pinned premise stands; null when no pin holds it. */
export function pinnedY({ bases, pins }: Keep, node: Node, holder: Node): number | null {
  const pin = pins.get(node.id);
  const anchor = bases.get(holder.id);
  return pin === undefined || anchor === undefined ? null : pin.y - anchor[1];
}

/**
 * Where a pin holds a node, from the middle of its holder, or where it was set so as to give way to pins; null when neither
 * tells. A pill follows its only premise.
 */
export function fixedX({ bases, pins, aside }: Keep, node: Node, holder: Node): number | null {
  if (pins.size === 0) return null;
  const pin = pins.get(node.is === "pill" ? followed(node) : node.id);
  const anchor = bases.get(holder.id);
  return pin === undefined || anchor === undefined ? (aside.get(node.id) ?? null) : pin.x - anchor[0];
}

function followed({ target, premises }: PillNode): Id {
  const only = target.is === "claim" && premises.length === 1 ? premises[0] : undefined;
  return only?.id ?? "";
}
