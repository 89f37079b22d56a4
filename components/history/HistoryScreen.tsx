"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { postAction } from "@/components/session/map-requests";
import { Button, IconButton } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { Switch } from "@/components/ui/Switch";
import { Tooltips } from "@/components/ui/Tooltip";
import { all } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { compare } from "@/lib/argument/history/compared";
import { beginning } from "@/lib/argument/history/words";
import type { Id, Version } from "@/lib/argument/rows";
import { fatesInWords, MomentFigure } from "./MomentFigure";
import { type Moment, nameOf, wordsOf } from "./moments";
import { NameVersion } from "./NameVersion";
import { PageHead } from "./PageHead";
import { momentWords, StepList } from "./StepList";
import { StepTicks } from "./StepTicks";
import { type Present, useMoments } from "./use-moments";
import { VersionMarks } from "./VersionMarks";

/** Something that went in a step. */
export interface Sought {
  readonly seq: number;
  readonly id: Id;
  /** The words that it had; empty where they are not known. */
  readonly words: string;
}

interface HistoryScreenProps {
  readonly mapId: Id;
  readonly title: string;
  /** The rows of the map and its seq, as JSON. */
  readonly present: string;
  /** The moment that the address names; null for now. */
  readonly at: number | null;
  /** What somebody came here to look for; null for nothing in particular. */
  readonly sought: Sought | null;
  readonly me: string;
  readonly canRestore: boolean;
}

/** The history of a map: every step with name and time, the map as it was, and what had changed. */
export function HistoryScreen({ mapId, title, present, at, sought, me, canRestore }: HistoryScreenProps) {
  const here = useMemo(() => JSON.parse(present) as Omit<Present, "mapId">, [present]);
  const [asked, setShown] = useState(at ?? here.seq);
  const shown = Math.min(asked, here.seq);
  const { now, moments, isWhole, hasFailed, readOn } = useMoments({ mapId, ...here }, shown);
  const moment = moments.find(({ entry }) => entry.seq === shown);
  const [base, setBase] = useState<number | null>(null);
  const [by, setBy] = useState(EVERYBODY);
  const ofThem = useMemo(() => moments.filter(({ entry }) => by === EVERYBODY || entry.actor === by), [moments, by]);
  const show = (seq: number) => {
    setShown(seq);
    window.history.replaceState(null, "", `?at=${seq}`);
  };
  return (
    <Tooltips>
      <div className="history">
        <PageHead mapId={mapId} title={title} heading="History">
          <Link className="btn line" href={`/maps/${mapId}`}>
            Back to the map
          </Link>
        </PageHead>
        <main>
          <Shown
            moments={moments}
            moment={moment}
            base={base}
            now={now}
            sought={sought?.seq === shown && base === null ? sought : null}
          />
          <aside aria-label="What was done">
            <div className="head">
              <h2>What was done</h2>
              <span className="soft">{here.seq === 1 ? "1 step" : `${here.seq} steps`}</span>
              <WhoseSteps moments={moments} me={me} by={by} onBy={setBy} />
            </div>
            <StepList moments={ofThem} shown={shown} me={me} onShow={show} />
            {hasFailed && <p role="alert">The history cannot be read now: the server does not answer.</p>}
            {moments.length === 0 && !hasFailed && (
              <p className="hint" role="status">
                Reading what was done…
              </p>
            )}
            {moments.length > 0 && !isWhole && (
              <Button look="line" onClick={readOn}>
                Earlier steps
              </Button>
            )}
          </aside>
        </main>
        {moment && (
          <Foot
            mapId={mapId}
            moments={moments}
            moment={moment}
            seq={here.seq}
            versions={all(now, "versions").sort((a, b) => a.seq - b.seq)}
            me={me}
            base={base}
            canRestore={canRestore}
            onShow={show}
            onBase={setBase}
          />
        )}
      </div>
    </Tooltips>
  );
}

const EVERYBODY = "";

interface WhoseStepsProps {
  readonly moments: readonly Moment[];
  readonly me: string;
  readonly by: string;
  readonly onBy: (actor: string) => void;
}

/** Whose steps are listed, where the map is of more than one. */
function WhoseSteps({ moments, me, by, onBy }: WhoseStepsProps) {
  const names = useMemo(() => new Map(moments.map(({ entry }) => [entry.actor, nameOf(entry, me)])), [moments, me]);
  if (names.size < 2) return null;
  const people = [...names].map(([value, name]) => ({ value, name }));
  return (
    <Choice
      label="Whose steps"
      value={by}
      options={[{ value: EVERYBODY, name: "Everybody" }, ...people]}
      onChange={onBy}
    />
  );
}

interface ShownProps {
  readonly moments: readonly Moment[];
  readonly moment: Moment | undefined;
  readonly base: number | null;
  readonly now: Moment["after"];
  readonly sought: Sought | null;
}

/** The map at the moment that is shown, against the moment before it or the one that it is compared with. */
function Shown({ moments, moment, base, now, sought }: ShownProps) {
  const [isCompared, setCompared] = useState(true);
  const before = moments.find(({ entry }) => entry.seq === base)?.after ?? moment?.before;
  const after = moment?.after ?? now;
  const compared = useMemo(() => (isCompared && before ? compare(before, after) : null), [isCompared, before, after]);
  return (
    <div className="shown">
      <div className="shown-head">
        <Switch label="Show what changed" checked={isCompared} onChange={setCompared} />
        <span className="soft" role="status">
          {compared ? fatesInWords(compared.fates) : ""}
          {sought && sought.words !== "" && ` · Here went “${beginning(sought.words)}”`}
        </span>
      </div>
      <MomentFigure
        map={after}
        compared={compared}
        sought={sought?.id ?? null}
        label={moment ? `The map on ${momentWords(moment.entry.at)}` : "The map as it is now"}
      />
    </div>
  );
}

interface FootProps {
  readonly mapId: Id;
  readonly moments: readonly Moment[];
  readonly moment: Moment;
  readonly seq: number;
  readonly versions: readonly Version[];
  readonly me: string;
  readonly base: number | null;
  readonly canRestore: boolean;
  readonly onShow: (seq: number) => void;
  readonly onBase: (seq: number | null) => void;
}

/** The slider through the steps, and what can be done with the moment that is shown. */
function Foot({ mapId, moments, moment, seq, versions, me, base, canRestore, onShow, onBase }: FootProps) {
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  const { entry } = moment;
  const first = moments.at(-1)?.entry.seq ?? 1;
  const act = async (action: Action, show: number) => {
    const answer = await postAction(mapId, action);
    if (!answer.ok) return setFault(answer.reason);
    setFault(null);
    onShow(show);
    router.refresh();
  };
  const goBack = (type: "restore" | "bringBack") => act({ type, seq: entry.seq }, seq + 1);
  const took = entry.changes.some(({ op }) => op === "delete");
  return (
    <footer>
      <div className="acts">
        <IconButton
          icon="left"
          label="The step before"
          disabled={entry.seq <= first}
          onClick={() => onShow(entry.seq - 1)}
        />
        <IconButton
          icon="right"
          label="The next step"
          disabled={entry.seq >= seq}
          onClick={() => onShow(entry.seq + 1)}
        />
        <p>
          <strong>{momentWords(entry.at)}</strong> {nameOf(entry, me)} {wordsOf(moment)}{" "}
          <span className="soft">
            step {entry.seq} of {seq}
          </span>
        </p>
        <span className="grow" />
        {base === null ? (
          <Button look="line" onClick={() => onBase(entry.seq)}>
            Compare from here
          </Button>
        ) : (
          <Button look="line" onClick={() => onBase(null)}>
            Compared with step {base}: end
          </Button>
        )}
        <NameVersion
          mapId={mapId}
          seq={entry.seq}
          version={versions.find((one) => one.seq === entry.seq) ?? null}
          mayEdit={canRestore}
          onAct={(action) => act(action, entry.seq)}
        />
        {canRestore && took && (
          <Button look="line" onClick={() => goBack("bringBack")}>
            Bring back what went
          </Button>
        )}
        {canRestore && (
          <Button look="ink" disabled={entry.seq === seq} onClick={() => goBack("restore")}>
            Restore this
          </Button>
        )}
      </div>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <StepTicks moments={moments} first={first} last={seq} shown={entry.seq} />
      <input
        type="range"
        aria-label="Step"
        aria-valuetext={`${momentWords(entry.at)}: ${nameOf(entry, me)} ${wordsOf(moment)}`}
        min={first}
        max={seq}
        value={entry.seq}
        onChange={(event) => onShow(Number(event.target.value))}
      />
      <VersionMarks versions={versions} first={first} last={seq} shown={entry.seq} onShow={onShow} />
    </footer>
  );
}
