import { VariableHeap } from "./variable-heap";

/** A variable v (from 0) is the literal 2v, its negation 2v + 1. */
export type Literal = number;

/** The literal that says the opposite. */
export function not(literal: Literal): Literal {
  return literal ^ 1;
}

interface Clause {
  /** The first two are watched. */
  readonly literals: Int32Array;
  readonly isLearnt: boolean;
  activity: number;
  isGone: boolean;
}

interface Watch {
  readonly clause: Clause;
  /** Another literal of the clause, the only other one of a pair: while it is true, nobody need look at the clause. */
  blocker: Literal;
  readonly isPair: boolean;
}

const FREE = 0;
const TRUE = 1;
const FALSE = 2;

const DECAY = 1 / 0.95;
const CLAUSE_DECAY = 1 / 0.999;
const HUGE = 1e100;
const RESTART = 100;
/** Conflicts after which a search lets others run. */
const BREATH = 200;
/** Decisions after which a search lets others run, where there are no conflicts. */
const LONG_BREATH = 20_000;

/** What is decided first: `true` throughout, or what a variable was last. */
export type Phase = "true" | "saved";

/**
 * A solver of propositional clauses by learning from conflicts, for many questions in turn over growing clauses.
 * It decides only the variables that it is told to; the clauses must determine the others once those are assigned.
 * Under the phase "true", with the assumptions kept aside, the deciding variables that come out true are a largest set:
 * no solution has these and more, since each that is false follows from decisions that were all true.
 * Sources: Eén and Sörensson 2003, An extensible SAT-solver; for largest sets Di Rosa, Giunchiglia and Maratea 2010,
 * Constraints 15(4), 485–515.
 */
export class Solver {
  private readonly values: Uint8Array;
  private readonly levels: Int32Array;
  private readonly reasons: (Clause | null)[];
  private readonly saved: Uint8Array;
  private readonly seen: Uint8Array;
  private readonly activity: Float64Array;
  private readonly heap: VariableHeap;
  private readonly isDecided: Uint8Array;
  private readonly watches: Watch[][];
  private readonly trail: Int32Array;
  private trailLength = 0;
  private propagated = 0;
  private levelStarts: number[] = [];
  private learnt: Clause[] = [];
  private bump = 1;
  private clauseBump = 1;
  private mostLearnt = 4000;
  private isContradictory = false;

  constructor(
    size: number,
    decided: ArrayLike<number>,
    private readonly phase: Phase,
  ) {
    this.values = new Uint8Array(2 * size);
    this.levels = new Int32Array(size);
    this.reasons = new Array<Clause | null>(size).fill(null);
    this.saved = new Uint8Array(size);
    this.seen = new Uint8Array(size);
    this.activity = new Float64Array(size);
    this.heap = new VariableHeap(this.activity);
    this.isDecided = new Uint8Array(size);
    this.watches = Array.from({ length: 2 * size }, () => []);
    this.trail = new Int32Array(size);
    for (let i = 0; i < decided.length; i++) {
      this.isDecided[decided[i] as number] = 1;
      this.heap.add(decided[i] as number);
    }
  }

  /** Whether a literal holds in the solution just found. */
  holds(literal: Literal): boolean {
    return this.values[literal] === TRUE;
  }

  /** The literals that were decided on the way to the solution just found, which a search without assumptions has found. */
  decisions(): Literal[] {
    return this.levelStarts.map((start) => this.trail[start] as number);
  }

  /**
   * Adds a clause; it may contradict the solution just found, which is then left by the shortest way back.
   * The literals must be of different variables.
   */
  add(literals: readonly Literal[]): void {
    const open = literals.filter((literal) => !(this.isFalse(literal) && this.levelOf(literal) === 0));
    if (open.some((literal) => this.holds(literal) && this.levelOf(literal) === 0)) return;
    const sorted = Int32Array.from(open.sort((a, b) => this.watchRank(b) - this.watchRank(a)));
    const [first, second] = sorted;
    if (first === undefined) this.isContradictory = true;
    else if (second === undefined) this.addUnit(first);
    else this.addLong(sorted, first, second);
  }

  /**
   * Looks for a solution in which the assumed literals hold; yields the number of conflicts so far from time to time.
   * Without assumptions it goes on from where the last search stopped. Returns whether there is a solution.
   */
  *search(assumed: readonly Literal[] = []): Generator<number, boolean, void> {
    if (assumed.length > 0) this.backTo(0);
    let conflicts = 0;
    let restarts = 0;
    let untilRestart = RESTART;
    let decided = 0;
    while (!this.isContradictory) {
      const conflict = this.propagate();
      if (conflict) {
        conflicts++;
        untilRestart--;
        this.learnFrom(conflict);
        if (conflicts % BREATH === 0) yield conflicts;
      } else if (untilRestart <= 0) {
        untilRestart = RESTART * luby(++restarts);
        this.backTo(0);
        this.forget();
      } else {
        const next = this.nextDecision(assumed);
        if (next === null) return true;
        if (next === "refused") return false;
        this.levelStarts.push(this.trailLength);
        if (next !== "held") this.assign(next, null);
        if (++decided % LONG_BREATH === 0) yield conflicts;
      }
    }
    return false;
  }

  private isFalse(literal: Literal): boolean {
    return this.values[literal] === FALSE;
  }

  private levelOf(literal: Literal): number {
    return this.levels[literal >> 1] as number;
  }

  /** Literals that do not hold should be watched last, and of those the ones that fell longest ago. */
  private watchRank(literal: Literal): number {
    return this.isFalse(literal) ? this.levelOf(literal) : Number.MAX_SAFE_INTEGER;
  }

  private addUnit(literal: Literal): void {
    this.backTo(0);
    if (this.isFalse(literal)) this.isContradictory = true;
    else if (this.values[literal] === FREE) this.assign(literal, null);
  }

  private addLong(literals: Int32Array, first: Literal, second: Literal): void {
    const clause: Clause = { literals, isLearnt: false, activity: 0, isGone: false };
    this.attach(clause);
    if (!this.isFalse(second)) return;
    if (this.isFalse(first)) {
      const highest = this.levelOf(first);
      const next = this.levelOf(second);
      this.backTo(next < highest ? next : highest - 1);
    }
    if (this.values[first] === FREE && this.isFalse(second)) this.assign(first, clause);
  }

  private attach(clause: Clause): void {
    const [first = 0, second = 0] = clause.literals;
    const isPair = clause.literals.length === 2;
    this.watches[not(first)]?.push({ clause, blocker: second, isPair });
    this.watches[not(second)]?.push({ clause, blocker: first, isPair });
  }

  private assign(literal: Literal, reason: Clause | null): void {
    const variable = literal >> 1;
    this.values[literal] = TRUE;
    this.values[not(literal)] = FALSE;
    this.levels[variable] = this.levelStarts.length;
    this.reasons[variable] = reason;
    this.trail[this.trailLength++] = literal;
  }

  /** Draws what follows; gives the clause that fails, or null. */
  private propagate(): Clause | null {
    while (this.propagated < this.trailLength) {
      const conflict = this.follow(this.trail[this.propagated++] as number);
      if (conflict) return conflict;
    }
    return null;
  }

  /** Looks at all clauses that watch the opposite of a literal that has come true. */
  private follow(literal: Literal): Clause | null {
    const list = this.watches[literal] as Watch[];
    const fallen = not(literal);
    let kept = 0;
    let conflict: Clause | null = null;
    for (let at = 0; at < list.length; at++) {
      const watch = list[at] as Watch;
      if (conflict || this.values[watch.blocker] === TRUE) {
        list[kept++] = watch;
        continue;
      }
      const { clause } = watch;
      if (watch.isPair) {
        list[kept++] = watch;
        if (this.values[watch.blocker] === FALSE) conflict = clause;
        else this.assign(watch.blocker, clause);
        continue;
      }
      if (clause.isGone) continue;
      const { literals } = clause;
      if (literals[0] === fallen) {
        literals[0] = literals[1] as number;
        literals[1] = fallen;
      }
      const other = literals[0] as number;
      watch.blocker = other;
      if (this.values[other] === TRUE) {
        list[kept++] = watch;
        continue;
      }
      const found = this.unfallen(literals);
      if (found > 0) {
        literals[1] = literals[found] as number;
        literals[found] = fallen;
        this.watches[not(literals[1])]?.push(watch);
        continue;
      }
      list[kept++] = watch;
      if (this.values[other] === FALSE) conflict = clause;
      else this.assign(other, clause);
    }
    list.length = kept;
    return conflict;
  }

  /** The place of a literal beyond the watched ones that is not false; 0 when there is none. */
  private unfallen(literals: Int32Array): number {
    for (let at = 2; at < literals.length; at++) if (this.values[literals[at] as number] !== FALSE) return at;
    return 0;
  }

  private learnFrom(conflict: Clause): void {
    if (this.levelStarts.length === 0) {
      this.isContradictory = true;
      return;
    }
    const literals = this.analyze(conflict);
    const [first = 0, second] = literals;
    this.backTo(second === undefined ? 0 : this.levelOf(second));
    if (second === undefined) this.assign(first, null);
    else {
      const clause: Clause = { literals, isLearnt: true, activity: this.clauseBump, isGone: false };
      this.learnt.push(clause);
      this.attach(clause);
      this.assign(first, clause);
    }
    this.bump *= DECAY;
    this.clauseBump *= CLAUSE_DECAY;
  }

  /** The clause of the first point through which all ways to the conflict lead; its second literal is of the next lower level. */
  private analyze(conflict: Clause): Int32Array {
    const learnt: Literal[] = [0];
    const marked: number[] = [];
    let waiting = 0;
    let at = this.trailLength - 1;
    let reason: Clause | null = conflict;
    for (let pivot = -1; ; ) {
      if (reason?.isLearnt) this.bumpClause(reason);
      for (const literal of reason?.literals ?? []) {
        const variable = literal >> 1;
        if (literal === pivot || this.seen[variable] || this.levels[variable] === 0) continue;
        this.seen[variable] = 1;
        marked.push(variable);
        this.bumpVariable(variable);
        if ((this.levels[variable] as number) < this.levelStarts.length) learnt.push(literal);
        else waiting++;
      }
      while (!this.seen[(this.trail[at] as number) >> 1]) at--;
      pivot = this.trail[at--] as number;
      reason = this.reasons[pivot >> 1] ?? null;
      if (--waiting === 0) {
        learnt[0] = not(pivot);
        break;
      }
    }
    const needed = learnt.filter((literal, i) => i === 0 || !this.isImplied(literal));
    for (const variable of marked) this.seen[variable] = 0;
    return this.withHighestSecond(needed);
  }

  /** Whether a literal of a learnt clause follows from its others. */
  private isImplied(literal: Literal): boolean {
    const reason = this.reasons[literal >> 1];
    return Boolean(reason?.literals.every((other) => this.seen[other >> 1] || this.levelOf(other) === 0));
  }

  private withHighestSecond(literals: readonly Literal[]): Int32Array {
    const sorted = Int32Array.from(literals);
    let highest = 1;
    for (let i = 2; i < sorted.length; i++)
      if (this.levelOf(sorted[i] as number) > this.levelOf(sorted[highest] as number)) highest = i;
    if (sorted.length > 2) [sorted[1], sorted[highest]] = [sorted[highest] as number, sorted[1] as number];
    return sorted;
  }

  private bumpVariable(variable: number): void {
    this.activity[variable] = (this.activity[variable] as number) + this.bump;
    if ((this.activity[variable] as number) > HUGE) {
      for (let i = 0; i < this.activity.length; i++) this.activity[i] = (this.activity[i] as number) / HUGE;
      this.bump /= HUGE;
    }
    this.heap.grown(variable);
  }

  private bumpClause(clause: Clause): void {
    clause.activity += this.clauseBump;
    if (clause.activity < HUGE) return;
    for (const learnt of this.learnt) learnt.activity /= HUGE;
    this.clauseBump /= HUGE;
  }

  /** Drops the half of the learnt clauses that served least. Only where nothing is decided. */
  private forget(): void {
    if (this.learnt.length < this.mostLearnt) return;
    this.mostLearnt *= 1.05;
    const sorted = this.learnt.sort((a, b) => b.activity - a.activity);
    this.learnt = sorted.filter((clause, i) => {
      const isKept = i < sorted.length / 2 || clause.literals.length === 2 || this.isReason(clause);
      clause.isGone = !isKept;
      return isKept;
    });
  }

  private isReason(clause: Clause): boolean {
    const [first = 0] = clause.literals;
    return this.values[first] === TRUE && this.reasons[first >> 1] === clause;
  }

  private backTo(level: number): void {
    const start = this.levelStarts[level];
    if (start === undefined) return;
    while (this.trailLength > start) {
      const literal = this.trail[--this.trailLength] as number;
      const variable = literal >> 1;
      this.values[literal] = FREE;
      this.values[not(literal)] = FREE;
      this.saved[variable] = literal & 1;
      this.reasons[variable] = null;
      if (this.isDecided[variable]) this.heap.add(variable);
    }
    this.propagated = start;
    this.levelStarts.length = level;
  }

  /** The next literal to try: an assumption ("held" when it holds by itself, "refused" when it cannot), else a variable; null when all are assigned. */
  private nextDecision(assumed: readonly Literal[]): Literal | "held" | "refused" | null {
    const assumption = assumed[this.levelStarts.length];
    if (assumption !== undefined) {
      if (this.holds(assumption)) return "held";
      return this.isFalse(assumption) ? "refused" : assumption;
    }
    for (let variable = this.heap.take(); variable !== null; variable = this.heap.take()) {
      if (this.values[2 * variable] !== FREE) continue;
      return 2 * variable + (this.phase === "true" ? 0 : (this.saved[variable] as number));
    }
    return null;
  }
}

/** 1, 1, 2, 1, 1, 2, 4, 1, 1, 2, …: how many times longer the n-th try may last (Luby, Sinclair and Zuckerman 1993). */
function luby(n: number): number {
  let size = 1;
  let power = 0;
  while (size < n + 1) {
    size = 2 * size + 1;
    power++;
  }
  let at = n;
  while (size - 1 !== at) {
    size = (size - 1) >> 1;
    power--;
    at %= size;
  }
  return 2 ** power;
}
