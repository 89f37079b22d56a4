import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewPassword } from "@/components/account/NewPassword";
import { theMode } from "../accounts/mode";

export const metadata: Metadata = { title: "A new password" };

interface NewPasswordPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Sets a new password by the secret that was sent (`token`). */
export default async function NewPasswordPage({ searchParams }: NewPasswordPageProps) {
  const { token } = await searchParams;
  if (theMode().kind === "local" || typeof token !== "string") notFound();
  return <NewPassword token={token} />;
}
