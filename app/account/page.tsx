import type { Metadata } from "next";
import { AccountScreen } from "@/components/account/AccountScreen";
import type { TeamFacts } from "@/components/account/Teams";
import { TokensScreen } from "@/components/account/TokensScreen";
import type { Database } from "@/db/database";
import { waitingAt } from "@/db/queries/invitations";
import { sessionsOf } from "@/db/queries/sessions";
import { type Team, teamsOf } from "@/db/queries/teams";
import { tokensOf } from "@/db/queries/tokens";
import { theStore } from "@/db/store";
import { insiderAt } from "../accounts/visitor";

export const metadata: Metadata = { title: "Account" };

/** One's own account, teams and tokens; on one's own machine the tokens alone. */
export default async function AccountPage() {
  const person = await insiderAt("/account");
  const { db } = await theStore();
  if (person.kind === "owner") return <TokensScreen tokens={await tokensOf(db, null)} />;
  const browsers = await sessionsOf(db, person.id);
  const teams = await Promise.all((await teamsOf(db, person.id)).map((team) => withWaiting(db, team)));
  const tokens = await tokensOf(db, person.id);
  const { id, name, email, sessionId } = person;
  return (
    <AccountScreen person={{ id, name, email }} browsers={browsers} here={sessionId} teams={teams} tokens={tokens} />
  );
}

/** A team with who was invited to it and has not come yet, as far as the person is told. */
async function withWaiting(db: Database, team: Team): Promise<TeamFacts> {
  return { ...team, waiting: team.role === "keeper" ? await waitingAt(db, { teamId: team.id }) : [] };
}
