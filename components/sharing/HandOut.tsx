"use client";

import { useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { handOutCopies, type Sharing } from "@/components/session/sharing-requests";
import { Button } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import type { SharingState } from "./use-sharing";

interface HandOutProps {
  readonly state: SharingState;
  readonly sharing: Sharing;
}

/** Gives each of the people of a team a copy of their own, as the map is now: an exercise for a class. */
export function HandOut({ state, sharing: { myTeams } }: HandOutProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // The same handing out keeps its id until it is done: pressed again after a broken connection, it makes no copy twice.
  const id = useRef(uuidv7());
  const team = myTeams.find((each) => each.id === chosen) ?? myTeams[0];
  if (!team) return null;
  const others = team.size - 1;
  const hand = async () => {
    setIsBusy(true);
    const done = await state.change(handOutCopies(state.mapId, team.id, id.current));
    setIsBusy(false);
    if (!done) return;
    id.current = uuidv7();
    setGiven(done.copies === 1 ? "1 copy was made." : `${done.copies} copies were made.`);
  };
  return (
    <section aria-label="A copy for each">
      <h3>A copy for each</h3>
      <p className="told">
        Everyone else in the team gets a copy of this map as it is now. They edit it; it stays yours too.
      </p>
      <div className="one-line">
        <Choice
          label="Team that gets copies"
          value={team.id}
          options={myTeams.map((each) => ({ value: each.id, name: each.name }))}
          onChange={setChosen}
        />
        <Button look="line" disabled={others === 0 || isBusy} onClick={hand}>
          {others === 1 ? "Make 1 copy" : `Make ${others} copies`}
        </Button>
      </div>
      <p className="passed-on" role="status">
        {given}
      </p>
    </section>
  );
}
