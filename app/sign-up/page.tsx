import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskByMail } from "@/components/account/AskByMail";
import { theMode } from "../accounts/mode";

export const metadata: Metadata = { title: "Make an account" };

/** Sends the way to an account to a mail address. */
export default function AskPage() {
  const mode = theMode();
  if (mode.kind === "local" || !mode.isSignUpOpen) notFound();
  return <AskByMail wish="account" sendsMail={mode.mail !== null} />;
}
