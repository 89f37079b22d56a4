import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SignIn } from "@/components/account/SignIn";
import { localPath } from "../accounts/local-path";
import { theMode } from "../accounts/mode";
import { visitor } from "../accounts/visitor";
import { wasGuestAt } from "../accounts/who";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Signs somebody in and leads on to `next`, a page of this site. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error, done } = await searchParams;
  const mode = theMode();
  if (mode.kind === "local" || (await visitor()).kind === "person") redirect(localPath(next));
  return (
    <SignIn
      next={localPath(next)}
      provider={mode.provider?.name ?? null}
      isSignUpOpen={mode.isSignUpOpen}
      because={error !== undefined ? "refused" : done ? "new password" : await endedLink(localPath(next))}
    />
  );
}

const endedLink = async (path: string) => (wasGuestAt(await headers(), path) ? "link ended" : null);
