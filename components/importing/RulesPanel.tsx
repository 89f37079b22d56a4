"use client";

import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Switch } from "@/components/ui/Switch";
import type { Change, CleanUpRule } from "@/lib/text/clean-up";
import { type Choices, keepAsFound, switchRule } from "./choices";
import { groupBy } from "./group-by";
import type { Draft } from "./import";
import { describeChange, RULE_NAMES } from "./words";

interface RulesPanelProps {
  readonly draft: Draft;
  /** The rule whose changes are listed and outlined in the text. */
  readonly open: CleanUpRule | null;
  readonly onOpen: (rule: CleanUpRule | null) => void;
  readonly onChoose: (change: (choices: Choices) => Choices) => void;
  readonly onGoTo: (change: Change) => void;
}

/** The rules of clean-up, each with a switch, how much it changed, and what; every change can be taken back alone. */
export function RulesPanel({ draft, open, onOpen, onChoose, onGoTo }: RulesPanelProps) {
  const { prepared, choices } = draft;
  const changes = useMemo(() => changesByRule({ prepared, choices }), [prepared, choices]);
  return (
    <section className="sec" aria-labelledby="import-rules">
      <div className="h3">
        <h3 id="import-rules">Clean-up</h3>
        <span className="grow" />
        <span>what changed</span>
      </div>
      <ul className="rules">
        {RULE_NAMES.map(([rule, name]) => (
          <RuleRow
            key={rule}
            name={name}
            changes={changes.get(rule) ?? []}
            draft={draft}
            isOn={!draft.choices.off.has(rule)}
            isOpen={open === rule}
            onSwitch={(on) => onChoose((choices) => switchRule(choices, rule, on))}
            onOpen={() => onOpen(open === rule ? null : rule)}
            onKeep={(change, keep) => onChoose((choices) => keepAsFound(choices, change, keep))}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      <Doubts draft={draft} />
    </section>
  );
}

/** The changes of each rule in order of place, those among them that were taken back. */
function changesByRule({ prepared, choices }: Pick<Draft, "prepared" | "choices">): Map<CleanUpRule, Change[]> {
  const made = new Set(prepared.changes.map(({ id }) => id));
  const all = [...prepared.changes, ...[...choices.kept.values()].filter(({ id }) => !made.has(id))];
  return groupBy(
    all.sort((a, b) => a.at[0] - b.at[0]),
    ({ rule }) => rule,
  );
}

interface RuleRowProps {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly draft: Draft;
  readonly isOn: boolean;
  readonly isOpen: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onOpen: () => void;
  readonly onKeep: (change: Change, keep: boolean) => void;
  readonly onGoTo: (change: Change) => void;
}

function RuleRow({ name, changes, draft, isOn, isOpen, onSwitch, onOpen, onKeep, onGoTo }: RuleRowProps) {
  const listId = useId();
  const made = changes.filter(({ id }) => !draft.choices.kept.has(id)).length;
  const isListed = isOpen && isOn && changes.length > 0;
  return (
    <li className={isListed ? "rule cur" : made === 0 ? "rule zero" : "rule"}>
      <div className="line">
        <Switch label={name} checked={isOn} onChange={onSwitch} />
        <span className="grow" />
        {isOn && changes.length > 0 ? (
          <button
            type="button"
            className="count num"
            aria-expanded={isListed}
            aria-controls={listId}
            aria-label={`${made} by “${name}”: ${isListed ? "hide" : "show"} what changed`}
            onClick={onOpen}
          >
            {made}
          </button>
        ) : (
          <span className="count num">{isOn ? 0 : "off"}</span>
        )}
      </div>
      {isListed && <ChangeList id={listId} changes={changes} draft={draft} onKeep={onKeep} onGoTo={onGoTo} />}
    </li>
  );
}

/** So many changes are listed at first. */
const FIRST = 30;
/** So many more are shown at a time, and so many doubts at first. */
const AT_ONCE = 200;

type ChangeListProps = Pick<RuleRowProps, "changes" | "draft" | "onKeep" | "onGoTo"> & { readonly id: string };

function ChangeList({ id, changes, draft, onKeep, onGoTo }: ChangeListProps) {
  const [shown, setShown] = useState(FIRST);
  const left = changes.length - shown;
  return (
    <>
      <ul id={id} className="whats">
        {changes.slice(0, shown).map((change) => {
          const words = describeChange(draft.read.content.plain, change);
          const isKept = draft.choices.kept.has(change.id);
          return (
            <li key={change.id} className={isKept ? "what kept" : "what"}>
              <button type="button" className="where" title="Show where" dir="auto" onClick={() => onGoTo(change)}>
                {words}
              </button>
              <button
                type="button"
                className="keep"
                aria-pressed={isKept}
                aria-label={`Keep as found: ${words}`}
                onClick={() => onKeep(change, !isKept)}
              >
                {isKept ? "kept" : "keep"}
              </button>
            </li>
          );
        })}
      </ul>
      <ShowMore left={left} onMore={() => setShown(shown + AT_ONCE)} />
    </>
  );
}

function ShowMore({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  return left > 0 && <Button onClick={onMore}>Show {Math.min(left, AT_ONCE)} more</Button>;
}

function Doubts({ draft: { prepared, read } }: { readonly draft: Draft }) {
  const told = [
    ...read.problems.map(({ where, what }) => `${where}: ${what}`),
    ...prepared.doubts.map(({ what, at }) => `${what} (“${excerpt(read.content.plain, at)}”)`),
  ];
  const [shown, setShown] = useState(AT_ONCE);
  if (told.length === 0) return null;
  const different = [...new Set(told)];
  return (
    <details className="doubts">
      <summary>
        {told.length === 1 ? "1 place was left as it is" : `${told.length} places were left as they are`}, or should be
        looked at
      </summary>
      <ul>
        {different.slice(0, shown).map((each) => (
          <li key={each} dir="auto">
            {each}
          </li>
        ))}
      </ul>
      <ShowMore left={different.length - shown} onMore={() => setShown(shown + AT_ONCE)} />
    </details>
  );
}

function excerpt(plain: string, [start, end]: readonly [number, number]): string {
  const words = plain
    .slice(start, Math.min(end, start + 60))
    .replace(/\s+/g, " ")
    .trim()
    .toWellFormed();
  return end - start > 60 ? `${words}…` : words;
}
