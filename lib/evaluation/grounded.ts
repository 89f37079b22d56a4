import { type Framework, neighbours } from "./framework";

/** What a labelling says of an argument, as one byte: accepted, rejected because something accepted attacks it, or neither. */
export const UNDECIDED = 0;
export const IN = 1;
export const OUT = 2;

/** A label for each argument of a framework: UNDECIDED, IN or OUT. */
export type Labelling = Uint8Array;

/** The grounded labelling, and in which order its labels were found: `ranks[i]` counts from 1; 0 where i is undecided. */
export interface Grounded {
  readonly labels: Labelling;
  readonly ranks: Int32Array;
}

/**
 * The grounded labelling: what must be accepted and rejected on any reading. Linear in arguments and attacks.
 * An argument comes in when all that attack it are out, and then what it attacks goes out; first come, first served.
 * Source: Modgil and Caminada 2009, Proof theories and algorithms for abstract argumentation frameworks, section 6.3.
 */
export function groundedOf(framework: Framework): Grounded {
  const { size, attackers, attacked } = framework;
  const labels = new Uint8Array(size);
  const ranks = new Int32Array(size);
  const left = Int32Array.from(
    { length: size },
    (_, i) => (attackers.starts[i + 1] as number) - (attackers.starts[i] as number),
  );
  const queue = new Int32Array(size);
  let queued = 0;
  let rank = 0;
  for (let i = 0; i < size; i++) if (left[i] === 0) queue[queued++] = i;
  for (let at = 0; at < queued; at++) {
    const accepted = queue[at] as number;
    labels[accepted] = IN;
    ranks[accepted] = ++rank;
    for (const rejected of neighbours(attacked, accepted)) {
      if (labels[rejected] !== UNDECIDED) continue;
      labels[rejected] = OUT;
      ranks[rejected] = ++rank;
      for (const freed of neighbours(attacked, rejected)) {
        left[freed] = (left[freed] as number) - 1;
        if (left[freed] === 0 && labels[freed] === UNDECIDED) queue[queued++] = freed;
      }
    }
  }
  return { labels, ranks };
}
