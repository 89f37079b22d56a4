import type { Size } from "@/lib/layout/layout";
import { MapBuilder } from "./rows";

// biome-ignore format: a table
const SIZES: readonly (readonly [width: number, height: number])[] = [
  [180, 124], [164, 99], [168, 150], [138, 82], [164, 116], [148, 150], [152, 121], [152, 116], [162, 82], [168, 116],
  [172, 121], [188, 121], [160, 116], [128, 82], [124, 99], [140, 70], [146, 65], [148, 99], [138, 82], [158, 116],
  [156, 82], [146, 99], [164, 82], [168, 107], [132, 82],
];

/** The map of 25 claims of the notation's example: two parts, every kind of step beside a step, one link. */
export function debate(): MapBuilder {
  const map = new MapBuilder();
  for (const [i, [width, height]] of SIZES.entries()) map.claim(String(i + 1), width, height);
  return map
    .relation("r1", "support", "1", ["2", "14"])
    .relation("r2", "rephrase", "2", ["3"])
    .relation("r3", "support", "2", ["5", "6"])
    .relation("r4", "support", "r3", ["4"])
    .relation("r5", "attack", "r3", ["7"])
    .relation("r6", "attack", "r5", ["8"])
    .relation("r7", "support", "8", ["9"])
    .relation("r8", "support", "2", ["10"])
    .relation("r9", "attack", "2", ["11"])
    .relation("r10", "support", "11", ["12"])
    .relation("r11", "attack", "r10", ["13"])
    .relation("r12", "attack", "11", ["5"])
    .relation("r13", "support", "14", ["15"])
    .relation("r14", "attack", "14", ["16"])
    .relation("r15", "attack", "16", ["17"])
    .relation("r16", "attack", "r14", ["18"])
    .relation("r17", "support", "19", ["20", "21"])
    .relation("r18", "onlyIf", "19", ["23"])
    .relation("r19", "support", "r18", ["22"])
    .relation("r20", "attack", "19", ["24"])
    .relation("r21", "attack", "24", ["25"]);
}

/** A claim with so many reasons that they stand in the rows of a fan. */
export function fan(count: number, size: Size = { width: 150, height: 67 }): MapBuilder {
  const map = new MapBuilder().claim("top", 228, 67);
  for (let i = 0; i < count; i += 1) {
    map.claim(`p${i}`, size.width, size.height).relation(`f${i}`, i % 3 === 2 ? "attack" : "support", "top", [`p${i}`]);
  }
  return map;
}
