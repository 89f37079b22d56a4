"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";

/** One thing to write in a form. */
export interface Asked<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly type: "text" | "email" | "password";
  /** What the browser may fill in by itself. */
  readonly fill: string;
  readonly least?: number;
  /** What stands there at first. */
  readonly was?: string;
}

interface AccountFormProps<Name extends string> {
  readonly asked: readonly Asked<Name>[];
  readonly act: string;
  /** Does it; a sentence says why it was not done, null that it was. */
  readonly onSend: (written: Readonly<Record<Name, string>>) => Promise<string | null>;
  /** What is said when it was done, where one stays on the page. */
  readonly done?: string;
  readonly below?: ReactNode;
}

/**
 * A short form with one button, which says beneath itself what went wrong. The fields hold what is written, so that what
 * somebody or their browser writes before the page is awake is not lost; nor does it ever stand in an address.
 */
export function AccountForm<Name extends string>({ asked, act, onSend, done, below }: AccountFormProps<Name>) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const written = Object.fromEntries(asked.map(({ name }) => [name, String(fields.get(name) ?? "")]));
    setIsBusy(true);
    setFault(null);
    setIsDone(false);
    const reason = await onSend(written as Record<Name, string>);
    setFault(reason);
    setIsDone(reason === null);
    setIsBusy(false);
  };
  return (
    <form className="account-form" method="post" onSubmit={send}>
      {asked.map(({ name, label, type, fill, least, was }) => (
        <Field
          key={name}
          label={label}
          type={type}
          name={name}
          autoComplete={fill}
          required
          minLength={least}
          maxLength={200}
          defaultValue={was}
        />
      ))}
      <p className="fault" role="alert">
        {fault}
      </p>
      {done && <p role="status">{isDone && done}</p>}
      <div className="acts">
        <Button look="ink" type="submit" disabled={isBusy}>
          {act}
        </Button>
        {below}
      </div>
    </form>
  );
}

/** What forms of accounts ask for. */
export const ASKED = {
  email: { name: "email", label: "Mail address", type: "email", fill: "username" },
  password: { name: "password", label: "Password", type: "password", fill: "current-password" },
  newPassword: {
    name: "password",
    label: "Password, 10 characters or more",
    type: "password",
    fill: "new-password",
    least: 10,
  },
  name: { name: "name", label: "Your name, as others see it", type: "text", fill: "name" },
} as const satisfies Record<string, Asked<string>>;
