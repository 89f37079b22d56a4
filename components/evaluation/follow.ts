import type { Session } from "@/components/session/session";
import type { Desk, DeskStore } from "@/components/workspace/desk";
import { type ArgumentMap, all, find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import type { Argued } from "@/lib/evaluation/same-claims";
import { createEvaluator, type Evaluator } from "@/workers/evaluating";
import type { Why } from "@/workers/evaluating-task";
import { type EvaluationStore, evaluationOf } from "./evaluation-state";
import { suppositionsOf } from "./what-if";

/** How long what was seen before may stand while something else is searched, ms. */
const SOON = 300;
const SECOND = 1000;

const NO_WALK = { why: null, walk: null } as const;

const evaluators = new WeakMap<DeskStore, Evaluator>();

/** Keeps what is seen of a map up to date with its rows and with what is asked, until the returned function is called. */
export function followEvaluation(session: Session, desk: DeskStore): () => void {
  const store = evaluationOf(desk);
  const rowsOf = keptRows();
  const evaluator = createEvaluator({
    onSeen(seen) {
      clearInterval(clock);
      store.setState({ seen, searching: null });
      const { why } = store.getState();
      if (why) evaluator.askWhy(why.id, seen.place);
    },
    onProgress(progress) {
      const since = store.getState().searching?.since ?? performance.now();
      const isLong = performance.now() - since > SOON;
      // Labels that were asked for otherwise must not pass for those that are being searched.
      store.setState({ searching: { ...progress, since }, ...(isLong ? { seen: null } : {}) });
    },
    onWhy(why) {
      const isTold = why.steps.length > 0;
      store.setState(isTold ? { why, walk: partsOf(session.getState().map, why) } : NO_WALK);
    },
  });
  evaluators.set(desk, evaluator);
  let isDue = false;
  let clock: ReturnType<typeof setInterval> | undefined;

  function look(): void {
    isDue = false;
    const { measure, place, switches, isGivenUp } = store.getState();
    if (isGivenUp) return;
    evaluator.look(rowsOf(session.getState().map), { measure, place, switches });
    const since = performance.now();
    clearInterval(clock);
    clock = setInterval(() => stillLooking(since), SECOND);
  }

  /** A search that tells nothing of itself for long can be stopped all the same. */
  function stillLooking(since: number): void {
    const { isGivenUp, searching } = store.getState();
    if (isGivenUp) clearInterval(clock);
    else store.setState({ searching: searching ? { ...searching } : { found: 0, conflicts: 0, since }, seen: null });
  }

  /** Changes of one moment are looked at together. */
  function due(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(look);
  }

  function mapChanged(): void {
    const { map } = session.getState();
    readSwitches(store, map);
    if (rowsOf.isNew(map)) again(store, due, null);
  }

  /** Who goes on to something else has done with the walk. */
  function pickChanged({ picked }: Desk, before: Desk): void {
    const { walk } = store.getState();
    if (walk && picked && picked !== before.picked && !walk.has(picked.id)) store.setState(NO_WALK);
  }

  readSwitches(store, session.getState().map);
  due();
  const stops = [
    session.subscribe(mapChanged),
    desk.subscribe(pickChanged),
    store.subscribe((now, before) => {
      if (now.whatIf !== before.whatIf) readSwitches(store, session.getState().map);
      const isTakenUp = before.isGivenUp && !now.isGivenUp;
      const isOther = isTakenUp || now.measure !== before.measure || now.switches !== before.switches;
      if (isOther) again(store, due, null);
      else if (now.place !== before.place) again(store, due, now.place);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    clearInterval(clock);
    evaluator.stop();
    evaluators.delete(desk);
    store.setState({ seen: null, searching: null, isGivenUp: false, ...NO_WALK });
  };
}

/** What was given up is tried again once something else is asked; other rows may have other extensions. */
function again(store: EvaluationStore, due: () => void, place: number | null): void {
  const now = store.getState();
  if (now.isGivenUp || now.place !== place) store.setState({ isGivenUp: false, place });
  due();
}

/** Gives up a search that takes too long; what was seen before does not stand for what was asked. */
export function giveUp(desk: DeskStore): void {
  evaluators.get(desk)?.stop();
  evaluationOf(desk).setState({ seen: null, searching: null, isGivenUp: true, ...NO_WALK });
}

/** Shows why a claim or relation stands as it does, or no walk any more. */
export function showWhy(desk: DeskStore, id: Id | null): void {
  const store = evaluationOf(desk);
  const { seen } = store.getState();
  if (id === null || !seen) store.setState(NO_WALK);
  else evaluators.get(desk)?.askWhy(id, seen.place);
}

/** The rows that are evaluated, the same object as long as none of them has changed. */
function keptRows() {
  let from: ArgumentMap | null = null;
  let kept: Argued = { claims: [], relations: [], premises: [] };
  const isNew = (map: ArgumentMap) =>
    from === null || TABLES.some((table) => from?.tables[table] !== map.tables[table]);
  function rows(map: ArgumentMap): Argued {
    if (isNew(map)) {
      from = map;
      kept = { claims: all(map, "claims"), relations: all(map, "relations"), premises: all(map, "premises") };
    }
    return kept;
  }
  return Object.assign(rows, { isNew });
}

const TABLES = ["claims", "relations", "premises"] as const;

/** A what-if that somebody has deleted, or that was undone, is one in which nothing is supposed. */
function readSwitches(store: EvaluationStore, map: ArgumentMap): void {
  const { whatIf, switches } = store.getState();
  const isGone = typeof whatIf === "string" && !find(map, "scenarios", whatIf);
  const now = isGone || !whatIf ? new Map() : suppositionsOf(map, whatIf);
  const isSame = now.size === switches.size && [...now].every(([id, state]) => switches.get(id) === state);
  store.setState({ ...(isGone ? { whatIf: null } : {}), ...(isSame ? {} : { switches: now }) });
}

function namedIn(why: Why): (Id | null)[] {
  if (why.kind === "label") return why.steps.flatMap(({ id, reasons }) => [id, ...reasons.map((one) => one.id)]);
  return why.steps.flatMap(({ id, weakest, against, favour }) => [
    id,
    ...[...(weakest ? [weakest] : []), ...against, ...favour].map((one) => one.id),
  ]);
}

/** The claims and relations of a walk, and the claims that its relations lead from and to. */
function partsOf(map: ArgumentMap, why: Why): ReadonlySet<Id> {
  const ids = new Set(namedIn(why).filter((id) => id !== null));
  for (const premise of all(map, "premises")) if (ids.has(premise.relationId)) ids.add(premise.claimId);
  return ids;
}
