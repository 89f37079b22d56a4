import { type MemorySession, openMemorySession } from "@/components/session/memory-session";
import type { Action, Proposable } from "@/lib/argument/command";
import { type Id, noRows, type Rows } from "@/lib/argument/rows";
import { idle, type Seat } from "@/lib/presence";

const NAMES = "Ada Bo Cora Di Eva Fay Gil Hal Ida Jo Kit Lou".split(" ");
const CLAIMS = 160;
const OF_EACH = 12;

/** Ids of rows, the same at every call; `kind` keeps those of claims, relations and the rest apart. */
const idOf = (kind: number, n: number): Id =>
  `01900000-${String(kind).padStart(4, "0")}-7000-8000-${String(n).padStart(12, "0")}`;

const claimId = (n: number) => idOf(1, n);

const supports = (n: number, claim: Id, target: Id): Proposable => ({
  type: "addRelation",
  id: idOf(2, n),
  kind: "support",
  target: { claimId: target },
  premises: [{ id: idOf(3, n), claimId: claim }],
});

/** What somebody proposes: other words, a new reason, or that a claim without reasons goes, in turn and each for another claim. */
function proposed(n: number): Proposable[] {
  if (n % 3 === 0) return [{ type: "editClaim", id: claimId(n), set: { text: `Reason ${n}, worded anew.` } }];
  if (n % 3 === 2) return [{ type: "removeClaim", id: claimId(CLAIMS - 1 - Math.floor(n / 3)) }];
  const id = idOf(4, n);
  return [{ type: "addClaim", id, text: `One reason more for ${n}.` }, supports(1000 + n, id, claimId(n % CLAIMS))];
}

function proposalsOf(person: number): Rows["proposals"] {
  return Array.from({ length: OF_EACH }, (_, i) => {
    const n = person * OF_EACH + i;
    const actions: Rows["proposals"][number]["actions"] = JSON.parse(JSON.stringify(proposed(n)));
    const order = `a${i.toString(36)}`;
    return {
      id: idOf(5, n),
      suggestionId: idOf(6, person),
      actions,
      words: `made change ${n}`,
      outcome: "open",
      order,
    };
  });
}

function seat(name: string, i: number): Seat {
  const doing = { ...idle, picked: { table: "claims", id: claimId(i < 5 ? 1 : i) } } as const;
  return { windowId: idOf(7, i), person: name, name: `${name} Lind`, doing };
}

/** A large map at which twelve people are, each of whom suggests a dozen changes. */
export function crowdedMap(): MemorySession {
  const map = { id: idOf(8, 0), title: "The town hall", settings: {}, deleted: false };
  const suggestions = NAMES.map((author, i) => ({ id: idOf(6, i), author, title: "" }));
  const people = NAMES.map((name) => ({ id: name, name: `${name} Lind`, isMember: true }));
  const proposals = NAMES.flatMap((_, i) => proposalsOf(i));
  const session = openMemorySession({ ...noRows, maps: [map], suggestions, proposals }, [], people);
  const claims = Array.from({ length: CLAIMS }, (_, i): Action[] => [
    { type: "addClaim", id: claimId(i), text: `Reason ${i} why the town should keep its hall.` },
    ...(i === 0 ? [] : [supports(i, claimId(i), claimId(Math.floor((i - 1) / 4)))]),
  ]);
  session.runAsAnother(claims.flat());
  const seats = NAMES.map(seat);
  session.presence.others.setState({ seats: new Map(seats.map((one) => [one.windowId, one])) });
  return session;
}
