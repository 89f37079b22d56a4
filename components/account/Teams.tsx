"use client";

import { useState } from "react";
import type { Told } from "@/components/session/requests";
import {
  addPeople,
  makeFolder,
  makeTeam,
  removeFolder,
  removeTeam,
  setTeamRole,
  takeOutOfTeam,
  withdrawFromTeam,
} from "@/components/session/team-requests";
import { Button, IconButton } from "@/components/ui/Button";
import { Choice, Field, TextArea } from "@/components/ui/Field";
import { Initials } from "@/components/ui/Initials";
import { submitting, useOneAtATime } from "@/components/ui/one-at-a-time";
import { useCopying } from "@/components/ui/use-copying";

/** A team as one of its people sees it. */
export interface TeamFacts {
  readonly id: string;
  readonly name: string;
  readonly role: "member" | "keeper";
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly email: string;
    readonly role: "member" | "keeper";
  }[];
  /** Who was invited to it by mail address and has not come yet; told to its keepers alone. */
  readonly waiting: readonly { readonly id: string; readonly email: string | null }[];
  readonly folders: readonly { readonly id: string; readonly name: string }[];
}

interface TeamsProps {
  readonly teams: readonly TeamFacts[];
  readonly myId: string;
  readonly onDone: (words: string) => void;
}

/** The teams that one belongs to: lists of people, such as a class, with which maps are shared. */
export function Teams({ teams, myId, onDone }: TeamsProps) {
  const change = async <T,>(asked: Promise<Told<T>>, words: string): Promise<T | null> => {
    const told = await asked;
    onDone(told.ok ? words : told.reason);
    return told.ok ? told.value : null;
  };
  return (
    <>
      <h2>Teams</h2>
      <p className="soft">A team is a list of people, such as a class. Maps are shared with all of them at once.</p>
      {teams.map((team) => (
        <TeamSection key={team.id} team={team} myId={myId} change={change} />
      ))}
      <OneLine
        label="Name of a new team"
        act="Make a team"
        onSend={(name) => change(makeTeam(name), `The team “${name}” is made.`)}
      />
    </>
  );
}

interface TeamSectionProps {
  readonly team: TeamFacts;
  readonly myId: string;
  readonly change: <T>(asked: Promise<Told<T>>, words: string) => Promise<T | null>;
}

function TeamSection({ team, myId, change }: TeamSectionProps) {
  const { id, name, people, folders } = team;
  const isKeeper = team.role === "keeper";
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <ul className="person-list">
        {people.map((person) => (
          <PersonLine key={person.personId} team={team} person={person} myId={myId} change={change} />
        ))}
      </ul>
      {isKeeper && <Invited team={team} change={change} />}
      <ul className="person-list" aria-label={`Folders of ${name}`}>
        {folders.map((folder) => (
          <li key={folder.id}>
            <span className="who">Folder “{folder.name}”</span>
            <IconButton
              icon="close"
              label={`Take the folder ${folder.name} away`}
              onClick={() =>
                change(removeFolder(id, folder.id), "The folder is gone; its maps are still with the team.")
              }
            />
          </li>
        ))}
      </ul>
      <OneLine
        label={`Name of a new folder of ${name}`}
        act="Make a folder"
        onSend={(folder) => change(makeFolder(id, folder), `The folder “${folder}” is made.`)}
      />
      {isKeeper && (
        <Button
          onClick={() => change(removeTeam(id), `The team “${name}” is no more. Its maps stay with their owners.`)}
        >
          Take this team away
        </Button>
      )}
    </section>
  );
}

interface PersonLineProps extends TeamSectionProps {
  readonly person: TeamFacts["people"][number];
}

const TEAM_ROLES = [
  { value: "member", name: "belongs to it" },
  { value: "keeper", name: "keeps it" },
] as const;

function PersonLine({ team, person: { personId, name, email, role }, myId, change }: PersonLineProps) {
  const isMe = personId === myId;
  const isKeeper = team.role === "keeper";
  return (
    <li>
      <Initials name={name} isMe={isMe} />
      <span className="who">
        {name}
        <small>{email}</small>
      </span>
      {isKeeper ? (
        <Choice
          label={`What ${name} is in ${team.name}`}
          value={role}
          options={TEAM_ROLES}
          onChange={(to) =>
            change(
              setTeamRole(team.id, personId, to),
              `${name} ${to === "keeper" ? "keeps" : "belongs to"} ${team.name}.`,
            )
          }
        />
      ) : (
        role === "keeper" && <span className="soft">keeps it</span>
      )}
      {(isKeeper || isMe) && (
        <IconButton
          icon="close"
          label={isMe ? `Leave ${team.name}` : `Take ${name} out of ${team.name}`}
          onClick={() => change(takeOutOfTeam(team.id, personId), `${name} no longer belongs to ${team.name}.`)}
        />
      )}
    </li>
  );
}

/** What a keeper of a team can do about people who do not belong to it yet: add them, and see who of them has not come. */
function Invited({ team, change }: Pick<TeamSectionProps, "team" | "change">) {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const add = async (emails: readonly string[]) => {
    const count = emails.length === 1 ? "1 person" : `${emails.length} people`;
    const added = await change(addPeople(team.id, emails), `${count} for ${team.name}.`);
    if (!added) return false;
    const told = added.invited.flatMap(({ email, address }) => (address === null ? [] : [[email, address] as const]));
    setAddresses((known) => new Map([...known, ...told]));
    return true;
  };
  const toPassOn = team.waiting.flatMap(({ email }) => {
    const address = email && addresses.get(email);
    return address ? [`${email}\t${address}`] : [];
  });
  return (
    <>
      <AddPeople name={team.name} onAdd={add} />
      {toPassOn.length > 0 && <AllAddresses lines={toPassOn} />}
      <ul className="person-list" aria-label={`Invited to ${team.name}`}>
        {team.waiting.map(({ id, email }) => (
          <li key={id}>
            <span className="who">
              {email}
              <small>invited, not here yet</small>
            </span>
            {email && addresses.has(email) && (
              <input
                className="field"
                readOnly
                aria-label={`Address for ${email}`}
                value={addresses.get(email)}
                onFocus={(e) => e.target.select()}
              />
            )}
            <IconButton
              icon="close"
              label={`Withdraw the invitation of ${email}`}
              onClick={() => change(withdrawFromTeam(team.id, id), `${email} is no longer invited to ${team.name}.`)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Tells a keeper to pass addresses on, which are shown this once; `lines` are mail address and address, with a tab between. */
function AllAddresses({ lines }: { readonly lines: readonly string[] }) {
  const { told, copy } = useCopying();
  return (
    <div className="passed-on" role="status">
      These have no account yet, and this server sends no mail. Send each of them their address, which makes one. It is
      shown only now; adding somebody again makes a new one.
      <div className="acts">
        <Button look="line" onClick={() => copy({ words: lines.join("\n") })}>
          Copy all
        </Button>
        {told}
      </div>
    </div>
  );
}

interface AddPeopleProps {
  readonly name: string;
  /** Whether they were added. */
  readonly onAdd: (emails: readonly string[]) => Promise<boolean>;
}

function AddPeople({ name, onAdd }: AddPeopleProps) {
  const [written, setWritten] = useState("");
  const add = useOneAtATime(async () => {
    const emails = written.split(/[\s,;]+/).filter(Boolean);
    if (emails.length > 0 && (await onAdd(emails))) setWritten("");
  });
  return (
    <form onSubmit={submitting(add)}>
      <TextArea
        label={`Mail addresses of people for ${name}, one a line`}
        rows={2}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <Button look="line" type="submit">
        Add them
      </Button>
    </form>
  );
}

interface OneLineProps {
  readonly label: string;
  readonly act: string;
  readonly onSend: (written: string) => Promise<unknown>;
}

/** A name, and the button that makes something of it. */
function OneLine({ label, act, onSend }: OneLineProps) {
  const [written, setWritten] = useState("");
  const send = useOneAtATime(async () => {
    if (await onSend(written)) setWritten("");
  });
  return (
    <form className="one-line" onSubmit={submitting(send)}>
      <Field
        label={label}
        required
        maxLength={200}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <Button look="line" type="submit">
        {act}
      </Button>
    </form>
  );
}
