"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { changePassword, endOtherSessions, endSession, rename } from "@/components/session/account-requests";
import { Button } from "@/components/ui/Button";
import { InBrowser } from "@/components/ui/InBrowser";
import { Tooltips } from "@/components/ui/Tooltip";
import { AccountForm, ASKED } from "./AccountForm";
import { AccountFrame } from "./AccountFrame";
import { browserInWords } from "./browser-words";
import { leave } from "./PersonMenu";
import { type TeamFacts, Teams } from "./Teams";
import { type TokenLine, Tokens } from "./Tokens";

/** A browser in which somebody is signed in; `since` is ISO 8601, UTC. */
export interface BrowserFacts {
  readonly id: string;
  readonly agent: string;
  readonly since: string;
}

interface AccountScreenProps {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly browsers: readonly BrowserFacts[];
  /** The id of the browser that this is. */
  readonly here: string;
  readonly teams: readonly TeamFacts[];
  readonly tokens: readonly TokenLine[];
}

/** One's own account: the name, the password, the browsers in which one is signed in, the teams and the tokens. */
export function AccountScreen({ person, browsers, here, teams, tokens }: AccountScreenProps) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const done = (words: string) => {
    setSaid(words);
    router.refresh();
  };
  return (
    <Tooltips>
      <AccountFrame title={person.name} isWide>
        <p className="soft">{person.email}</p>
        <p className="passed-on" role="status">
          {said}
        </p>
        <Teams teams={teams} myId={person.id} onDone={done} />
        <h2>Name</h2>
        <AccountForm
          asked={[{ ...ASKED.name, was: person.name }]}
          act="Change the name"
          done="Your name is changed."
          onSend={async ({ name }) => {
            const told = await rename(name);
            router.refresh();
            return told.ok ? null : told.reason;
          }}
        />
        <h2>Password</h2>
        <AccountForm
          asked={[{ ...ASKED.password, name: "current", label: "Password until now" }, ASKED.newPassword]}
          act="Change the password"
          done="Your password is changed. You are signed out everywhere else."
          onSend={async ({ current, password }) => {
            const told = await changePassword(current, password);
            router.refresh();
            return told.ok ? null : told.reason;
          }}
        />
        <Browsers browsers={browsers} here={here} onDone={done} />
        <Tokens tokens={tokens} onDone={done} />
        <div className="acts">
          <Button look="line" onClick={async () => setSaid((await leave()) ?? "")}>
            Sign out
          </Button>
        </div>
      </AccountFrame>
    </Tooltips>
  );
}

interface BrowsersProps {
  readonly browsers: readonly BrowserFacts[];
  readonly here: string;
  readonly onDone: (words: string) => void;
}

function Browsers({ browsers, here, onDone }: BrowsersProps) {
  const end = async (asked: ReturnType<typeof endSession>) => {
    const told = await asked;
    onDone(told.ok ? "You are signed out there." : told.reason);
  };
  return (
    <>
      <h2>Where you are signed in</h2>
      <ul className="person-list">
        {browsers.map(({ id, agent, since }) => (
          <li key={id}>
            <span className="who">
              {browserInWords(agent)}
              <small>
                {id === here ? "this one" : <InBrowser>{() => `since ${new Date(since).toLocaleString()}`}</InBrowser>}
              </small>
            </span>
            {id !== here && <Button onClick={() => end(endSession(id))}>Sign out there</Button>}
          </li>
        ))}
      </ul>
      {browsers.length > 1 && (
        <Button look="line" onClick={() => end(endOtherSessions())}>
          Sign out everywhere else
        </Button>
      )}
    </>
  );
}
