import { json, onMap } from "@/app/request";
import { waitingAt } from "@/db/queries/invitations";
import { linksOf } from "@/db/queries/links";
import { membersOf } from "@/db/queries/members";
import { sharesOf, teamsOf } from "@/db/queries/teams";

/** With whom a map is shared, and the teams that the person could share it with. */
export const GET = onMap("share", async ({ mapId, actor, standing, store: { db } }) =>
  json({
    me: { personId: actor, role: standing.role },
    members: await membersOf(db, mapId),
    waiting: await waitingAt(db, { mapId }),
    teams: await sharesOf(db, mapId),
    links: await linksOf(db, mapId),
    myTeams: (await teamsOf(db, actor)).map(({ id, name, people, folders }) => ({
      id,
      name,
      folders,
      size: people.length,
    })),
  }),
);
