"use client";

import Link from "next/link";
import { useState } from "react";
import { askForAccount, askForPassword } from "@/components/session/account-requests";
import { AccountForm, ASKED } from "./AccountForm";
import { AccountFrame } from "./AccountFrame";

interface AskByMailProps {
  readonly wish: "account" | "password";
  /** Whether the server sends mail, or prints what it would send. */
  readonly sendsMail: boolean;
}

const WISHES = {
  account: { title: "Make an account", ask: askForAccount },
  password: { title: "Set a new password", ask: askForPassword },
} as const;

/** Sends the way to an account, or to a new password, to a mail address. */
export function AskByMail({ wish, sendsMail }: AskByMailProps) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { title, ask } = WISHES[wish];
  const send = async ({ email }: { readonly email: string }) => {
    const told = await ask(email);
    if (!told.ok) return told.reason;
    setSentTo(email);
    return null;
  };
  if (sentTo === null) {
    return (
      <AccountFrame title={title}>
        <AccountForm asked={[ASKED.email]} act="Send the way" onSend={send} />
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title={title}>
      <p role="status">
        {sendsMail
          ? `What is needed goes to ${sentTo}, if that address can have it. It holds for an hour.`
          : "This server sends no mail. Whoever runs it finds the address to open in its output, and can pass it on."}
      </p>
      <p className="aside">
        <Link href="/sign-in">Back to signing in</Link>
      </p>
    </AccountFrame>
  );
}
