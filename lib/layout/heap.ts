/** A queue of numbered states that gives the one of least cost first; of equal ones, the one that came first. */
export class Heap {
  private readonly entries: { cost: number; turn: number; state: number }[] = [];
  private turn = 0;

  push(cost: number, state: number): void {
    const entry = { cost, turn: this.turn, state };
    this.turn += 1;
    let i = this.entries.length;
    this.entries.push(entry);
    while (i > 0) {
      const above = (i - 1) >> 1;
      const parent = this.entries[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      this.entries[i] = parent;
      i = above;
    }
    this.entries[i] = entry;
  }

  /** The state of least cost; undefined when none is left. */
  pop(): number | undefined {
    const first = this.entries[0];
    const last = this.entries.pop();
    if (first === undefined || last === undefined) return undefined;
    if (this.entries.length > 0) this.sink(last);
    return first.state;
  }

  private sink(entry: { cost: number; turn: number; state: number }): void {
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      const [left, right] = [this.entries[child], this.entries[child + 1]];
      if (left === undefined) break;
      let least = left;
      if (right !== undefined && isBefore(right, left)) {
        least = right;
        child += 1;
      }
      if (!isBefore(least, entry)) break;
      this.entries[i] = least;
      i = child;
    }
    this.entries[i] = entry;
  }
}

function isBefore(a: { cost: number; turn: number }, b: { cost: number; turn: number }): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.turn < b.turn);
}
