"use client";

import { Button } from "@/components/ui/Button";
import { Initials } from "@/components/ui/Initials";
import { Popover } from "@/components/ui/Popover";
import { useMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import type { Present, Seat } from "@/lib/presence";
import { usePeople } from "./company";
import { doingInWords } from "./doing-words";
import "./presence.css";

/** So many people are shown in the bar; the rest are counted. */
const MOST = 4;

/** Who is at the map, oneself last; pressed, what each of them does, and a way to follow them. Nothing while nobody else is. */
export function PeopleHere() {
  const { session, view } = useWorkspace();
  const people = usePeople(session);
  const following = useView((at) => at.following);
  if (people.length === 0) return null;
  const { me } = session;
  const others = people.filter(({ person }) => person !== me.id);
  const isFollowed = ({ seats }: Present) => seats.some(({ windowId }) => windowId === following);
  const trigger = (
    <button type="button" className="people-here" aria-label={`Here now: ${namesOf(people, me.id)}`}>
      {others.slice(0, MOST).map((one) => (
        <span key={one.person} className={isFollowed(one) ? "followed" : undefined} aria-hidden="true">
          <Initials name={one.name} shade={one.shade} />
        </span>
      ))}
      {others.length > MOST && <span className="initials">+{others.length - MOST}</span>}
      <span aria-hidden="true">
        <Initials name={me.name} isMe />
      </span>
    </button>
  );
  return (
    <Popover label="Who is here" trigger={trigger}>
      <ul className="people-list">
        {people.flatMap((one) =>
          one.seats.map((seat) => (
            <Window
              key={seat.windowId}
              present={one}
              seat={seat}
              isMine={one.person === me.id}
              isFollowed={seat.windowId === following}
              onFollow={(follows) => view.setState({ following: follows ? seat.windowId : null })}
            />
          )),
        )}
      </ul>
    </Popover>
  );
}

function namesOf(people: readonly Present[], me: string): string {
  const names = people.filter(({ person }) => person !== me).map(({ name }) => name);
  return [...names, people.length > names.length ? "you, in another window too" : "you"].join(", ");
}

interface WindowProps {
  readonly present: Present;
  readonly seat: Seat;
  readonly isMine: boolean;
  readonly isFollowed: boolean;
  readonly onFollow: (follows: boolean) => void;
}

function Window({ present: { name, shade }, seat, isMine, isFollowed, onFollow }: WindowProps) {
  const map = useMap();
  const what = isMine ? "your other window" : name;
  return (
    <li>
      <Initials name={name} isMe={isMine} shade={shade} />
      <span className="what">
        {isMine ? "Another window of yours" : name}
        <small>{doingInWords(map, seat.doing)}</small>
      </span>
      <Button
        look="line"
        aria-label={isFollowed ? `Follow ${what} no longer` : `Follow ${what}`}
        onClick={() => onFollow(!isFollowed)}
      >
        {isFollowed ? "Stop" : "Follow"}
      </Button>
    </li>
  );
}
