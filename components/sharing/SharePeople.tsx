"use client";

import { useState } from "react";
import { addMember, type Sharing, setMember, takeOut, withdrawInvitation } from "@/components/session/sharing-requests";
import { Button, IconButton } from "@/components/ui/Button";
import { Choice, Field } from "@/components/ui/Field";
import { Initials } from "@/components/ui/Initials";
import { submitting, useOneAtATime } from "@/components/ui/one-at-a-time";
import { isAtLeast, type Role } from "@/lib/access";
import { PassOn } from "./PassOn";
import { roleInWords, rolesUpTo } from "./role-words";
import type { SharingState } from "./use-sharing";

interface SectionProps {
  readonly state: SharingState;
  readonly sharing: Sharing;
}

/** The people who are members of the map, those who were invited, and a line to add one by mail address. */
export function SharePeople({ state, sharing }: SectionProps) {
  return (
    <section aria-label="People">
      <AddPerson state={state} sharing={sharing} />
      <ul className="person-list">
        {sharing.members.map((member) => (
          <MemberLine key={member.personId} member={member} state={state} sharing={sharing} />
        ))}
        {sharing.waiting.map(({ id, email, role }) => (
          <li key={id}>
            <span className="who">
              {email}
              <small>invited, not here yet{role && `: ${roleInWords(role)}`}</small>
            </span>
            <IconButton
              icon="close"
              label={`Withdraw the invitation of ${email}`}
              onClick={() => state.change(withdrawInvitation(state.mapId, id))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MemberLineProps extends SectionProps {
  readonly member: Sharing["members"][number];
}

function MemberLine({ member, state, sharing: { me } }: MemberLineProps) {
  const { personId, name, email, role } = member;
  const isMe = personId === me.personId;
  return (
    <li>
      <Initials name={name} isMe={isMe} />
      <span className="who">
        {name}
        {isMe && " (you)"}
        <small>{email}</small>
      </span>
      {isAtLeast(me.role, role) ? (
        <Choice
          label={`What ${name} may do`}
          value={role}
          options={rolesUpTo(me.role)}
          onChange={(to) => state.change(setMember(state.mapId, personId, to))}
        />
      ) : (
        <span className="soft">{roleInWords(role)}</span>
      )}
      {(isMe || isAtLeast(me.role, role)) && (
        <IconButton
          icon="close"
          label={isMe ? "Leave this map" : `Take ${name} out`}
          onClick={() => state.change(takeOut(state.mapId, personId))}
        />
      )}
    </li>
  );
}

function AddPerson({ state, sharing }: SectionProps) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [told, setTold] = useState<{ readonly email: string; readonly address: string | null } | null>(null);
  const add = useOneAtATime(async () => {
    const given = await state.change(addMember(state.mapId, email, role));
    setTold(given?.kind === "invited" ? { email, address: given.address ?? null } : null);
    if (given) setEmail("");
  });
  return (
    <form onSubmit={submitting(add)}>
      <div className="one-line">
        <Field
          label="Add somebody by mail address"
          type="email"
          required
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Choice label="What they may do" value={role} options={rolesUpTo(sharing.me.role)} onChange={setRole} />
        <Button look="ink" type="submit">
          Add
        </Button>
      </div>
      {told?.address && (
        <PassOn
          words={`${told.email} has no account yet. Send them this address, which makes one:`}
          address={told.address}
        />
      )}
      {told && !told.address && (
        <p className="passed-on" role="status">
          {told.email} has no account yet, and has been invited by mail.
        </p>
      )}
    </form>
  );
}
