"use client";

import { notFound } from "next/navigation";
import { AccountScreen, type BrowserFacts } from "./AccountScreen";
import type { TeamFacts } from "./Teams";
import type { TokenLine } from "./Tokens";

const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

interface Account {
  readonly name: string;
  readonly email: string;
  readonly browsers: readonly BrowserFacts[];
  readonly teams: readonly TeamFacts[];
  readonly tokens: readonly TokenLine[];
}

const HERE: BrowserFacts = {
  id: idOf(1),
  agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
  since: "2031-02-03T04:05:06.000Z",
};

const EMPTY: Account = { name: "Ann Okafor", email: "ann@example.test", browsers: [HERE], teams: [], tokens: [] };

function full(name: (plain: string) => string): Account {
  const people = ["Ann Okafor", "Ben Adeyemi", "Cora Lind"].map((plain, i) => ({
    personId: idOf(10 + i),
    name: name(plain),
    email: `${name(plain).toLowerCase().replaceAll(" ", ".")}@example.test`,
    role: i === 0 ? ("keeper" as const) : ("member" as const),
  }));
  const token = (n: number, plain: string, more: Partial<TokenLine>): TokenLine => ({
    id: idOf(n),
    name: name(plain),
    mayWrite: false,
    expiresAt: null,
    usedAt: null,
    ...more,
  });
  return {
    name: name("Ann Okafor"),
    email: `${name("ann").toLowerCase().replaceAll(" ", ".")}@example.test`,
    browsers: [
      HERE,
      { ...HERE, id: idOf(2), agent: "Mozilla/5.0 (iPhone) Safari/604.1" },
      { ...HERE, id: idOf(3), agent: "" },
    ],
    teams: [
      {
        id: idOf(20),
        name: name("Class 7b"),
        role: "keeper",
        people,
        waiting: [{ id: idOf(23), email: `${name("dia").toLowerCase().replaceAll(" ", ".")}@example.test` }],
        folders: [{ id: idOf(21), name: name("Exercises") }],
      },
      { id: idOf(22), name: name("Analysts"), role: "member", people, waiting: [], folders: [] },
    ],
    tokens: [
      token(30, "Nightly export", { expiresAt: "2031-02-03T04:05:06.000Z", usedAt: "2031-01-03T04:05:06.000Z" }),
      token(31, "Import", { mayWrite: true }),
    ],
  };
}

const LONG = "Maximiliane-Henriette-von-Hohenzollern-Sigmaringen-und-Altenburg";

const STATES = {
  empty: EMPTY,
  full: full((plain) => plain),
  long: full((plain) => `${plain} ${LONG}`),
} satisfies Record<string, Account>;

type StateName = keyof typeof STATES;

function isState(word: string): word is StateName {
  return word in STATES;
}

/** The page of one's own account, with its teams and tokens, in one of its states. */
export function AccountGallery({ state }: { readonly state: string }) {
  if (!isState(state)) notFound();
  const { name, email, ...lists } = STATES[state];
  return <AccountScreen person={{ id: idOf(10), name, email }} here={HERE.id} {...lists} />;
}
