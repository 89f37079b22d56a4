import type { Metadata } from "next";
import { AccountScreen } from "@/components/account/AccountScreen";
import { TokensScreen } from "@/components/account/TokensScreen";
import { sessionsOf } from "@/db/queries/sessions";
import { teamsOf } from "@/db/queries/teams";
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
  const teams = await teamsOf(db, person.id);
  const tokens = await tokensOf(db, person.id);
  const { id, name, email, sessionId } = person;
  return (
    <AccountScreen person={{ id, name, email }} browsers={browsers} here={sessionId} teams={teams} tokens={tokens} />
  );
}
