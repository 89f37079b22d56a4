"use client";

import type { Talker } from "@/components/session/talk";
import { IconButton } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { Icon } from "@/components/ui/icons";
import { run, useMay, useWorkspace } from "@/components/workspace/workspace-context";
import type { Thread } from "@/lib/argument/rows";
import { DueDay } from "./DueDay";
import { nameIn } from "./talk-state";
import { isPast } from "./times";

interface TaskLineProps {
  readonly thread: Thread;
  readonly people: readonly Talker[];
}

/** Who is to see to it, and until when; to be chosen by those who may comment. */
export function TaskLine({ thread, people }: TaskLineProps) {
  const workspace = useWorkspace();
  const { me } = workspace.session;
  const { person, due, resolved } = thread;
  const mayComment = useMay("comment");
  const edit = (set: Partial<Pick<Thread, "person" | "due">>) =>
    run(workspace, { type: "editThread", id: thread.id, set });
  const isLate = due !== null && !resolved && isPast(due, new Date());
  if (!mayComment || resolved) {
    return (
      <p className="task">
        <Icon name="clock" />
        {person !== null && <span>For {nameIn(people, person, me.id)}</span>}
        {due !== null && <DueDay due={due} isLate={isLate} />}
      </p>
    );
  }
  return (
    <div className="task">
      <Icon name="clock" />
      <Choice
        label="Who sees to it"
        value={person ?? ""}
        options={choices(people, me.id, person)}
        onChange={(id) => edit({ person: id || null })}
      />
      <label className={isLate ? "due late" : "due"}>
        by{" "}
        <input
          type="date"
          aria-label={isLate ? "Until when; this day has passed" : "Until when"}
          value={due ?? ""}
          onChange={(event) => edit({ due: event.target.value || null })}
        />
      </label>
      <IconButton icon="close" label="No task any more" onClick={() => edit({ person: null, due: null })} />
    </div>
  );
}

/** The members of the map, and whoever has it now though they have left. */
function choices(people: readonly Talker[], me: string, person: string | null) {
  const others = people.filter(({ id, isMember }) => id !== me && (isMember || id === person));
  const gone = person !== null && person !== me && !others.some(({ id }) => id === person);
  return [
    { value: "", name: "Nobody yet" },
    { value: me, name: "You" },
    ...others.map(({ id, name }) => ({ value: id, name })),
    ...(gone ? [{ value: person, name: "Somebody" }] : []),
  ];
}
