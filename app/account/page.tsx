import type { Metadata } from "next";
import { AccountScreen } from "@/components/account/AccountScreen";
import { sessionsOf } from "@/db/queries/sessions";
import { teamsOf } from "@/db/queries/teams";
import { theStore } from "@/db/store";
import { personAt } from "../accounts/visitor";

export const metadata: Metadata = { title: "Account" };

/** One's own account and teams. */
export default async function AccountPage() {
  const person = await personAt("/account");
  const { db } = await theStore();
  const browsers = await sessionsOf(db, person.id);
  const teams = await teamsOf(db, person.id);
  const { id, name, email } = person;
  return <AccountScreen person={{ id, name, email }} browsers={browsers} here={person.sessionId} teams={teams} />;
}
