"use client";

import Link from "next/link";
import { useState } from "react";
import { makeToken, revokeToken } from "@/components/session/account-requests";
import { PassOn } from "@/components/sharing/PassOn";
import { Button } from "@/components/ui/Button";
import { Choice, Field } from "@/components/ui/Field";
import { InBrowser } from "@/components/ui/InBrowser";
import { submitting, useOneAtATime } from "@/components/ui/one-at-a-time";

/** A token as its owner sees it; moments are ISO 8601, UTC. */
export interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly expiresAt: string | null;
  readonly usedAt: string | null;
}

interface TokensProps {
  readonly tokens: readonly TokenLine[];
  /** Hears, in a sentence, of what was done or why it was not. */
  readonly onDone: (words: string) => void;
}

/** Tokens with which programs ask for what their owner may do: making, listing and revoking them. */
export function Tokens({ tokens, onDone }: TokensProps) {
  const revoke = async ({ id, name }: TokenLine) => {
    const told = await revokeToken(id);
    onDone(told.ok ? `The token “${name}” is revoked.` : told.reason);
  };
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Tokens for programs</h2>
      <p className="soft">
        A program that has a token may do here what you may.{" "}
        <Link href="/api-reference">What programs can ask for</Link>
      </p>
      {tokens.length > 0 && (
        <ul className="person-list" aria-label="Your tokens">
          {tokens.map((token) => (
            <li key={token.id}>
              <span className="who">
                {token.name}
                <small>
                  <InBrowser>{() => tokenInWords(token)}</InBrowser>
                </small>
              </span>
              <Button aria-label={`Revoke ${token.name}`} onClick={() => revoke(token)}>
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewToken onDone={onDone} />
    </section>
  );
}

function tokenInWords({ mayWrite, expiresAt, usedAt }: TokenLine): string {
  const deeds = mayWrite ? "may read and write" : "may read";
  const end = expiresAt ? `until ${new Date(expiresAt).toLocaleDateString()}` : "until it is revoked";
  const used = usedAt ? `last used ${new Date(usedAt).toLocaleString()}` : "never used";
  return `${deeds}, ${end}, ${used}`;
}

const DEEDS = [
  { value: "read", name: "may read" },
  { value: "write", name: "may read and write" },
] as const;

const ENDS = [
  { value: "7", name: "for a week" },
  { value: "90", name: "for three months" },
  { value: "366", name: "for a year" },
  { value: "", name: "until it is revoked" },
] as const;

function NewToken({ onDone }: Pick<TokensProps, "onDone">) {
  const [name, setName] = useState("");
  const [deed, setDeed] = useState<(typeof DEEDS)[number]["value"]>("read");
  const [days, setDays] = useState<(typeof ENDS)[number]["value"]>("90");
  const [made, setMade] = useState<string | null>(null);
  const make = useOneAtATime(async () => {
    const told = await makeToken(name, deed === "write", days === "" ? null : Number(days));
    setMade(told.ok ? told.value.token : null);
    if (told.ok) setName("");
    onDone(told.ok ? `The token “${name}” is made.` : told.reason);
  });
  return (
    <>
      <form className="one-line" onSubmit={submitting(make)}>
        <Field
          label="Name of a new token"
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Choice label="What the token lets programs do" value={deed} options={DEEDS} onChange={setDeed} />
        <Choice label="How long the token holds" value={days} options={ENDS} onChange={setDays} />
        <Button look="line" type="submit">
          Make a token
        </Button>
      </form>
      {made && <PassOn words="This is the token. It is shown this once:" label="Token" address={made} />}
    </>
  );
}
