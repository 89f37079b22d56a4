import type { Id, Rows } from "@/lib/argument/rows";
import { holderOf } from "./arrange";
import type { Node, PillNode } from "./forest";
import type { LayoutMemory, Offset } from "./memory";
import type { RowItem } from "./row";

/** What blocks are built with: where things stood, what pins hold, and where the edit lies. */
export interface Keep {
  readonly memory: LayoutMemory;
  /** Where the anchor of each node stood or will stand: what pins are measured from. */
  readonly bases: ReadonlyMap<Id, readonly [x: number, y: number]>;
  readonly pins: ReadonlyMap<Id, Rows["places"][number]>;
  /** The nodes from the edited one up to its root. */
  readonly path: ReadonlySet<Node>;
  readonly rowLimit: number;
}

/** The edited node and whatever holds it, up to its root. */
export function pathTo(nodes: readonly Node[], edited: Id | undefined): ReadonlySet<Node> {
  const path = new Set<Node>();
  for (let node = nodes.find(({ id }) => id === edited) ?? null; node !== null; node = holderOf(node)) path.add(node);
  return path;
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
    pinned: pinnedX(keep, node, holder),
    touched: keep.path.has(node),
  };
}

/** How far below its step a pinned premise stands; null when no pin holds it. */
export function pinnedY({ bases, pins }: Keep, node: Node, holder: Node): number | null {
  const pin = pins.get(node.id);
  const anchor = bases.get(holder.id);
  return pin === undefined || anchor === undefined ? null : pin.y - anchor[1];
}

/** Where a pin holds a node, from the middle of its holder. A pill follows its only premise. */
export function pinnedX({ bases, pins }: Keep, node: Node, holder: Node): number | null {
  const pin = pins.get(node.is === "pill" ? followed(node) : node.id);
  const anchor = bases.get(holder.id);
  return pin === undefined || anchor === undefined ? null : pin.x - anchor[0];
}

function followed({ target, premises }: PillNode): Id {
  const only = target.is === "claim" && premises.length === 1 ? premises[0] : undefined;
  return only?.id ?? "";
}
