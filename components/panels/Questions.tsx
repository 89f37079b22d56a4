"use client";

import { type KeyboardEvent, useMemo, useState } from "react";
import { IconButton } from "@/components/ui/Button";
import { Icon, type IconName } from "@/components/ui/icons";
import { Key } from "@/components/ui/Key";
import { isKey } from "@/components/ui/keys";
import { Tooltip } from "@/components/ui/Tooltip";
import { answerQuestion, leaveAsTask, questionsAbout, raise } from "@/components/workspace/scheme-commands";
import { run, useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, get } from "@/lib/argument/argument-map";
import { premisesOf } from "@/lib/argument/graph";
import type { Question, Relation } from "@/lib/argument/rows";
import { type ChecklistItem, OBJECTION_NAMES } from "@/lib/argument/schemes/checklist";
import { countOpenQuestions } from "@/lib/argument/schemes/open-questions";
import { raisingOf, schemeName } from "@/lib/argument/schemes/steps";
import { useDraft } from "./draft";
import { ClaimRef } from "./Pieces";

type Item = ChecklistItem<Question>;

/** The critical questions of a step as a section of a panel; nothing where its scheme has none, or is not known here. */
export function QuestionsSection({ relation }: { readonly relation: Relation }) {
  const { view } = useWorkspace();
  const map = useMap();
  const items = questionsAbout(map, relation);
  const open = items.filter(({ state }) => state === "open").length;
  const inMap = useMemo(() => countOpenQuestions(map), [map]);
  if (items.length === 0) return null;
  return (
    <section className="sec">
      <h3 className="one-line">
        Critical questions <span className="from">from {schemeName(relation)?.toLowerCase()}</span>
        <span className="rest">
          {open === 0 ? "none open" : `${open} open`}
          {inMap > open && (
            <button type="button" className="all-groups" onClick={() => view.setState({ listing: "questions" })}>
              of {inMap} in the map
            </button>
          )}
        </span>
      </h3>
      <QuestionList relation={relation} items={items} />
    </section>
  );
}

interface QuestionListProps {
  readonly relation: Relation;
  readonly items: readonly Item[];
}

/** Questions one below the other. In a question U undercuts with it, R objects to what it doubts, T leaves it as a task, Enter answers it. */
export function QuestionList({ relation, items }: QuestionListProps) {
  return (
    <ul className="questions">
      {items.map((item) => (
        <QuestionLine key={item.question.id} relation={relation} item={item} />
      ))}
    </ul>
  );
}

const SIGNS: Readonly<Record<Item["state"], { readonly icon: IconName; readonly words: string }>> = {
  open: { icon: "ring", words: "Open" },
  answered: { icon: "check", words: "Answered" },
  raised: { icon: "strike", words: "Raised as an objection" },
  task: { icon: "clock", words: "A task" },
};

function QuestionLine({ relation, item }: { readonly relation: Relation; readonly item: Item }) {
  const workspace = useWorkspace();
  const [isWriting, setIsWriting] = useState(false);
  const { question, state, role, kept } = item;
  const sign = SIGNS[state];
  const isUnsettled = state === "open" || state === "task";
  const reopen = () => kept && run(workspace, { type: "reopenQuestion", id: kept.id });
  const acts = actsOn(workspace, relation, item);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const act = Object.entries(acts).find(([key]) => isKey(event.nativeEvent, key));
    if (act) act[1]();
    else if (event.key === "Delete" || event.key === "Backspace") reopen();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(event.currentTarget, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={`question ${state}`}>
      <span className="state" role="img" title={sign.words} aria-label={sign.words}>
        <Icon name={sign.icon} />
      </span>
      <div className="what">
        <button
          type="button"
          className="ask"
          aria-keyshortcuts={state === "open" ? "U R T Enter" : "Enter Delete"}
          title={role ? `It doubts the premise “${role.name}”. Press to answer.` : "Press to answer"}
          onKeyDown={press}
          onClick={() => setIsWriting(true)}
        >
          {question.ask}
        </button>
        <Outcome item={item} />
        {isWriting && (
          <AnswerField
            label={`Answer to “${question.ask}”`}
            answer={kept?.answer ?? ""}
            onDone={(answer) => {
              setIsWriting(false);
              if (answer !== null) answerQuestion(workspace, relation, question, answer);
            }}
          />
        )}
        {isUnsettled && <Ways acts={acts} item={item} onAnswer={() => setIsWriting(true)} />}
      </div>
      {state === "open" && <UsualWay acts={acts} item={item} />}
      {state !== "open" && <IconButton icon="undo" label="Open the question again" onClick={reopen} />}
    </li>
  );
}

/** What each key does to a question that is still to be settled. */
function actsOn(workspace: Workspace, relation: Relation, { question, state }: Item): Record<string, () => void> {
  if (state === "answered" || state === "raised") return {};
  return {
    u: () => raise(workspace, relation, question, "undercut"),
    r: () => raise(workspace, relation, question, "rebuttal"),
    t: () => leaveAsTask(workspace, relation, question),
  };
}

function walk(from: HTMLElement, key: string): void {
  const all = [...(from.closest(".body, .in-sheet, .questions")?.querySelectorAll<HTMLElement>(".ask") ?? [])];
  all[all.indexOf(from) + (key === "ArrowDown" ? 1 : -1)]?.focus();
}

function Outcome({ item: { state, kept } }: { readonly item: Item }) {
  const map = useMap();
  if (state === "raised" && kept?.objectionId) {
    return (
      <span className="outcome">
        Asked in <ObjectionRefs map={map} relationId={kept.objectionId} />
      </span>
    );
  }
  if (state === "answered" && kept) {
    return (
      <span className="outcome" dir="auto">
        {kept.answer || "Answered"}
      </span>
    );
  }
  return state === "task" ? <span className="outcome">Left as a task</span> : null;
}

function ObjectionRefs({ map, relationId }: { readonly map: ArgumentMap; readonly relationId: string }) {
  return premisesOf(map, relationId).map(({ claimId }) => (
    <ClaimRef key={claimId} claimId={claimId} number={get(map, "claims", claimId).number} />
  ));
}

interface WaysProps {
  readonly acts: Readonly<Record<string, () => void>>;
  readonly item: Item;
  readonly onAnswer: () => void;
}

/** What can become of an open question, each a word with its key. */
function Ways({ acts, item, onAnswer }: WaysProps) {
  const { becomes } = item.question;
  const objection = OBJECTION_NAMES[becomes === "undercut" ? "rebuttal" : becomes];
  const ways = [
    { key: "U", word: "Undercut", tip: OBJECTION_NAMES.undercut, isUsual: becomes === "undercut" },
    { key: "R", word: "Rebut", tip: objection, isUsual: becomes !== "undercut" },
    { key: "T", word: "Task", tip: "Leave it as a task", isUsual: false },
  ];
  return (
    <span className="settling">
      {ways.map(({ key, word, tip, isUsual }) => (
        <Tooltip key={key} text={tip} keyName={key}>
          <button
            type="button"
            className={isUsual ? "settle usual" : "settle"}
            aria-label={`${tip}: ${item.question.ask}`}
            onClick={acts[key.toLowerCase()]}
          >
            {word} <Key name={key} />
          </button>
        </Tooltip>
      ))}
      <button type="button" className="settle" aria-label={`Answer: ${item.question.ask}`} onClick={onAnswer}>
        Answer <Key name="Enter" />
      </button>
    </span>
  );
}

/** What usually becomes of an open question, as its key alone: it stands there always, so that nothing moves under the pointer. */
function UsualWay({ acts, item: { question } }: Pick<WaysProps, "acts" | "item">) {
  const key = raisingOf(question) === "undercut" ? "U" : "R";
  const tip = OBJECTION_NAMES[question.becomes];
  return (
    <Tooltip text={tip} keyName={key}>
      <button
        type="button"
        className="settle usual-key"
        tabIndex={-1}
        aria-label={`${tip}: ${question.ask}`}
        onClick={acts[key.toLowerCase()]}
      >
        {key}
      </button>
    </Tooltip>
  );
}

interface AnswerFieldProps {
  readonly label: string;
  readonly answer: string;
  /** Hears the answer; null where nothing was written. */
  readonly onDone: (answer: string | null) => void;
}

/** A field for an answer: Enter and leaving keep it, Escape gives it up; no words leave the question as it was. */
function AnswerField({ label, answer, onDone }: AnswerFieldProps) {
  const draft = useDraft(answer, () => {});
  const finish = (keep: boolean) => {
    const text = draft.text.trim();
    onDone(keep && text !== "" && text !== answer ? text : null);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.key === "Escape") draft.giveUp();
    if (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey)) return;
    event.preventDefault();
    const ask = event.currentTarget.closest("li")?.querySelector<HTMLElement>(".ask");
    finish(event.key === "Enter");
    ask?.focus();
  };
  return (
    <textarea
      className="note-field answer"
      aria-label={label}
      dir="auto"
      rows={1}
      maxLength={20_000}
      placeholder="What answers it?"
      ref={(field) => field?.focus()}
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onKeyDown={keys}
      onBlur={() => finish(true)}
    />
  );
}
