import type { OutlineBar } from "@/lib/argument/outline";
import { roleIn } from "@/lib/argument/roles";

interface BarsProps {
  readonly bar: OutlineBar | null;
  /** The innermost bar at the next row that is to be seen. */
  readonly next: OutlineBar | null;
  readonly level: number;
  /** Whether the row is the first premise of its relation. */
  readonly isFirst: boolean;
}

/** The bars of linked premises where they pass a row. */
export function Bars({ bar, next, level, isFirst }: BarsProps) {
  const going = new Set(chainOf(next).map(({ relation }) => relation.id));
  return chainOf(bar).map((each) => {
    const begins = isFirst && each.level === level ? " begins" : "";
    const ends = going.has(each.relation.id) ? "" : " ends";
    return (
      <i
        key={each.relation.id}
        aria-hidden="true"
        className={`bar k-${roleIn(each.relation)}${begins}${ends}`}
        style={{ "--level": Math.min(each.level, 24) } as React.CSSProperties}
      />
    );
  });
}

function chainOf(bar: OutlineBar | null): OutlineBar[] {
  const chain: OutlineBar[] = [];
  for (let at = bar; at; at = at.outer) chain.push(at);
  return chain;
}
