import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskByMail } from "@/components/account/AskByMail";
import { theMode } from "../accounts/mode";

export const metadata: Metadata = { title: "A new password" };

/** Sends the way to a new password to a mail address. */
export default function AskPage() {
  const mode = theMode();
  if (mode.kind === "local") notFound();
  return <AskByMail wish="password" sendsMail={mode.mail !== null} />;
}
