"use client";

import { useEffect, useRef } from "react";
import { Initials } from "@/components/ui/Initials";
import { type Moment, nameOf, wordsOf } from "./moments";

interface StepListProps {
  readonly moments: readonly Moment[];
  readonly shown: number;
  readonly me: string;
  readonly onShow: (seq: number) => void;
}

/** What was done, newest first, by days; what came after the moment that is shown stands back. */
export function StepList({ moments, shown, me, onShow }: StepListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment is shown
  useEffect(() => {
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return (
    <div ref={list} className="steps">
      {byDay(moments).map(({ day, of }) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {of.map((moment) => (
              <Step key={moment.entry.seq} moment={moment} shown={shown} me={me} onShow={onShow} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface StepProps extends Omit<StepListProps, "moments"> {
  readonly moment: Moment;
}

function Step({ moment, shown, me, onShow }: StepProps) {
  const { seq, at } = moment.entry;
  const name = moment.entry.name ?? nameOf(moment.entry, me);
  return (
    <li>
      <button
        type="button"
        className={seq > shown ? "history-step later" : "history-step"}
        aria-current={seq === shown ? "step" : undefined}
        onClick={() => onShow(seq)}
      >
        <time dateTime={at}>{TIME.format(new Date(at))}</time>
        <Initials name={name} isMe={moment.entry.actor === me} />
        <span className="words">{wordsOf(moment)}</span>
      </button>
    </li>
  );
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** A day and an hour, as a reader writes them. */
export function momentWords(at: string): string {
  return `${DAY.format(new Date(at))}, ${TIME.format(new Date(at))}`;
}

function byDay(moments: readonly Moment[]): { day: string; of: Moment[] }[] {
  const days: { day: string; of: Moment[] }[] = [];
  for (const moment of moments) {
    const day = DAY.format(new Date(moment.entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.of.push(moment);
    else days.push({ day, of: [moment] });
  }
  return days;
}
