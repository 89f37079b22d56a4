"use client";

import Link from "next/link";
import { useState } from "react";
import { type Sharing, shareWithTeam, unshareWithTeam } from "@/components/session/sharing-requests";
import { Button, IconButton } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import type { LentRole } from "@/lib/access";
import { LENT, rolesUpTo } from "./role-words";
import type { SharingState } from "./use-sharing";

interface SectionProps {
  readonly state: SharingState;
  readonly sharing: Sharing;
}

/** The teams that the map is shared with, what their people may do, and the folder in which a team keeps it. */
export function ShareTeams({ state, sharing }: SectionProps) {
  const left = sharing.myTeams.filter(({ id }) => !sharing.teams.some(({ teamId }) => teamId === id));
  return (
    <section aria-label="Teams">
      <h3>Teams</h3>
      {sharing.teams.length > 0 && (
        <ul className="person-list">
          {sharing.teams.map((team) => (
            <TeamLine key={team.teamId} team={team} state={state} sharing={sharing} />
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <AddTeam teams={left} onAdd={(id) => state.change(shareWithTeam(state.mapId, id, "viewer", null))} />
      )}
      {sharing.myTeams.length === 0 && (
        <p className="told">
          You belong to no team yet. <Link href="/account">Make one</Link>, to share maps with all of its people at
          once.
        </p>
      )}
    </section>
  );
}

interface TeamLineProps extends SectionProps {
  readonly team: Sharing["teams"][number];
}

/** The choice of a folder that stands for none. */
const NO_FOLDER = "";

function TeamLine({ team, state, sharing }: TeamLineProps) {
  const mine = sharing.myTeams.find(({ id }) => id === team.teamId);
  const folders = [
    { value: NO_FOLDER, name: "in no folder" },
    ...(mine?.folders ?? []).map(({ id, name }) => ({ value: id, name: `in ${name}` })),
  ];
  const roles = LENT.filter(({ value }) => rolesUpTo(sharing.me.role).some((role) => role.value === value));
  const share = (role: LentRole, folderId: string | null) =>
    state.change(shareWithTeam(state.mapId, team.teamId, role, folderId));
  return (
    <li>
      <span className="who">
        {team.name}
        {mine && <small>{mine.size === 1 ? "1 person" : `${mine.size} people`}</small>}
      </span>
      {mine && mine.folders.length > 0 && (
        <Choice
          label={`Where ${team.name} keeps it`}
          value={team.folderId ?? NO_FOLDER}
          options={folders}
          onChange={(folderId) => share(team.role, folderId || null)}
        />
      )}
      {mine ? (
        <Choice
          label={`What the people of ${team.name} may do`}
          value={team.role}
          options={roles}
          onChange={(role) => share(role, team.folderId)}
        />
      ) : (
        <span className="soft">{LENT.find(({ value }) => value === team.role)?.name}</span>
      )}
      <IconButton
        icon="close"
        label={`Share with ${team.name} no longer`}
        onClick={() => state.change(unshareWithTeam(state.mapId, team.teamId))}
      />
    </li>
  );
}

interface AddTeamProps {
  readonly teams: Sharing["myTeams"];
  readonly onAdd: (teamId: string) => void;
}

function AddTeam({ teams, onAdd }: AddTeamProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const team = teams.find(({ id }) => id === chosen) ?? teams[0];
  if (!team) return null;
  return (
    <div className="one-line">
      <Choice
        label="Team"
        value={team.id}
        options={teams.map(({ id, name }) => ({ value: id, name }))}
        onChange={setChosen}
      />
      <Button look="line" onClick={() => onAdd(team.id)}>
        Share with this team
      </Button>
    </div>
  );
}
