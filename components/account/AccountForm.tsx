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
}

interface AccountFormProps<Name extends string> {
  readonly asked: readonly Asked<Name>[];
  readonly act: string;
  /** Does it; a sentence says why it was not done, null that it was. */
  readonly onSend: (written: Readonly<Record<Name, string>>) => Promise<string | null>;
  readonly below?: ReactNode;
}

/** A short form with one button, which says beneath itself what went wrong. */
export function AccountForm<Name extends string>({ asked, act, onSend, below }: AccountFormProps<Name>) {
  const [written, setWritten] = useState(
    () => Object.fromEntries(asked.map(({ name }) => [name, ""])) as Record<Name, string>,
  );
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setFault(null);
    setFault(await onSend(written));
    setIsBusy(false);
  };
  return (
    <form className="account-form" onSubmit={send}>
      {asked.map(({ name, label, type, fill, least }) => (
        <Field
          key={name}
          label={label}
          type={type}
          name={name}
          autoComplete={fill}
          required
          minLength={least}
          maxLength={200}
          value={written[name]}
          onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
        />
      ))}
      <p className="fault" role="alert">
        {fault}
      </p>
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
