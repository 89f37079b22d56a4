import type { Highlight, HighlightRole } from "@/components/source/highlight";
import { type ArgumentMap, referring } from "@/lib/argument/argument-map";
import { claimsIn } from "@/lib/argument/graph";
import { roleOf } from "@/lib/argument/roles";
import type { Id, Span } from "@/lib/argument/rows";
import { openThreads } from "@/lib/argument/talk";

/** The tables from which highlights are read. */
const READ = ["spans", "anchors", "claims", "relations", "premises", "threads"] as const;

/** What is shown in full; null where nothing is dimmed. */
type Only = ReadonlySet<Id> | null;

/**
 * Reads the highlights of one text from a map, again and again. Those that are as they were before keep their identity,
 * and so does the list where all are.
 */
export function highlightReader(textId: Id): (map: ArgumentMap, only?: Only) => readonly Highlight[] {
  let read: ArgumentMap | null = null;
  let readOnly: Only = null;
  let list: readonly Highlight[] = [];
  return (map, only = null) => {
    if (read && only === readOnly && READ.every((table) => read?.tables[table] === map.tables[table])) return list;
    read = map;
    readOnly = only;
    list = keptList(list, highlightsOf(map, textId, only));
    return list;
  };
}

function highlightsOf(map: ArgumentMap, textId: Id, only: Only): Highlight[] {
  return referring(map, "spans", "textId", textId)
    .filter(({ state }) => state === "firm")
    .map((span) => highlightOf(map, span, only));
}

function keptList(before: readonly Highlight[], now: readonly Highlight[]): readonly Highlight[] {
  const old = new Map(before.map((highlight) => [highlight.spanId, highlight]));
  const kept = now.map((highlight) => keptWhereEqual(highlight, old.get(highlight.spanId)));
  return before.length === kept.length && kept.every((highlight, i) => highlight === before[i]) ? before : kept;
}

function highlightOf(map: ArgumentMap, span: Span, only: Only): Highlight {
  const claims = claimsIn(map, span.id);
  const [first] = claims;
  const role: HighlightRole = first ? roleOf(map, first.id) : "loose";
  const numbers = claims.map(({ number }) => number);
  const talk = openThreads(map, span.id);
  const highlight = {
    ...{ spanId: span.id, extent: span.extent, role, numbers, label: first?.text || span.quote },
    ...(talk > 0 ? { talk } : {}),
  };
  return only === null || only.has(span.id) ? highlight : { ...highlight, isDim: true };
}

function keptWhereEqual(now: Highlight, before: Highlight | undefined): Highlight {
  if (
    !before ||
    before.extent !== now.extent ||
    before.role !== now.role ||
    before.label !== now.label ||
    before.talk !== now.talk ||
    before.isDim !== now.isDim
  )
    return now;
  return before.numbers.join() === now.numbers.join() ? before : now;
}
