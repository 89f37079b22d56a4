/** Variables of a solver that wait to be decided, the most active on top. Each knows its place, so that it can rise. */
export class VariableHeap {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private length = 0;

  constructor(private readonly activity: Float64Array) {
    this.heap = new Int32Array(activity.length);
    this.place = new Int32Array(activity.length).fill(-1);
  }

  /** Adds a variable; nothing happens when it is there. */
  add(variable: number): void {
    if ((this.place[variable] as number) >= 0) return;
    this.put(this.length++, variable);
    this.rise(this.length - 1);
  }

  /** Takes the most active variable out; null when none is left. */
  take(): number | null {
    if (this.length === 0) return null;
    const top = this.heap[0] as number;
    this.place[top] = -1;
    const last = this.heap[--this.length] as number;
    if (this.length > 0) {
      this.put(0, last);
      this.sink();
    }
    return top;
  }

  /** Brings a variable that is there to its new place after its activity grew. */
  grown(variable: number): void {
    const at = this.place[variable] as number;
    if (at >= 0) this.rise(at);
  }

  private put(at: number, variable: number): void {
    this.heap[at] = variable;
    this.place[variable] = at;
  }

  private activityAt(at: number): number {
    return this.activity[this.heap[at] as number] as number;
  }

  private rise(from: number): void {
    const variable = this.heap[from] as number;
    const active = this.activity[variable] as number;
    let at = from;
    while (at > 0 && this.activityAt((at - 1) >> 1) < active) {
      this.put(at, this.heap[(at - 1) >> 1] as number);
      at = (at - 1) >> 1;
    }
    this.put(at, variable);
  }

  private sink(): void {
    const variable = this.heap[0] as number;
    const active = this.activity[variable] as number;
    let at = 0;
    for (let child = 1; child < this.length; child = 2 * at + 1) {
      if (child + 1 < this.length && this.activityAt(child + 1) > this.activityAt(child)) child++;
      if (this.activityAt(child) <= active) break;
      this.put(at, this.heap[child] as number);
      at = child;
    }
    this.put(at, variable);
  }
}
