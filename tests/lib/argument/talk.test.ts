import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, apply, emptyMap, find, get } from "@/lib/argument/argument-map";
import { type Change, invert } from "@/lib/argument/change";
import type { Action } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { changesBetween } from "@/lib/argument/history/past";
import { type Known, nothingKnown } from "@/lib/argument/known";
import { type Id, noRows, type Thread } from "@/lib/argument/rows";
import {
  commentsIn,
  isListed,
  isThere,
  openThreads,
  piecesOf,
  TALK_FILTERS,
  threadsAbout,
  unreadIn,
} from "@/lib/argument/talk";
import { eventsOf } from "../../arbitraries";
import { command, graph, idSource } from "../../builders";

const newId = idSource(0x700000);

/** A map of a claim with a reason, on which several people work, each in their own name. */
function shared() {
  const { actions, id } = graph("a -> b");
  const log: (readonly Change[])[] = [];
  const done = new Map<Id, { actor: string; changes: readonly Change[] }>();
  let map: ArgumentMap = emptyMap;
  const known = (actor: string): Known => ({
    ...nothingKnown,
    actor,
    past: (after, until = log.length) => changesBetween(eventsOf(log), after, until),
    changesOf: (commandId) => (done.get(commandId)?.actor === actor ? done.get(commandId)?.changes : undefined),
  });
  /** The id of the command, or the reason why it was refused. */
  const as = (actor: string, ...sent: Action[]): string => {
    const one = command(...sent);
    const decision = decide(map, one, known(actor));
    if (!decision.ok) return decision.refusal.reason;
    log.push(decision.changes);
    done.set(one.id, { actor, changes: decision.changes });
    map = decision.map;
    return one.id;
  };
  as("ada", ...actions);
  /** Begins a talk about a row; gives its thread and first comment. */
  const begin = (actor: string, kind: Thread["kind"], about: Id, text = "Is it so?", mentions: string[] = []) => {
    const [threadId, commentId] = [newId(), newId()];
    const commandId = as(
      actor,
      { type: "addThread", id: threadId, kind, about },
      { type: "addComment", id: commentId, threadId, text, mentions },
    );
    return { threadId, commentId, commandId };
  };
  return { id, as, begin, seq: () => log.length, map: () => map };
}

describe("a talk", () => {
  it("is about a row of the map, in the name of whoever begins it, and begins with a comment", () => {
    const { id, as, begin, map } = shared();
    const { threadId, commentId } = begin("ben", "claims", id("a"));
    expect(get(map(), "comments", commentId)).toMatchObject({ author: "ben", withdrawn: false });
    expect(threadsAbout(map(), id("a")).map((thread) => thread.id)).toEqual([threadId]);
    expect(openThreads(map(), id("a"))).toBe(1);
    const lone: Action = { type: "addThread", id: newId(), kind: "claims", about: id("a") };
    expect(as("ben", lone)).toContain("begins with a comment");
    expect(as("ben", { ...lone, about: newId() })).toContain("There is no claim");
  });

  it("can be resolved, opened again and made a task of somebody with a day", () => {
    const { id, as, begin, map } = shared();
    const { threadId } = begin("ben", "relations", id("a -> b"));
    as("ada", { type: "editThread", id: threadId, set: { resolved: true, person: "ben", due: "2026-12-01" } });
    expect(openThreads(map(), id("a -> b"))).toBe(0);
    expect(get(map(), "threads", threadId)).toMatchObject({ person: "ben", due: "2026-12-01" });
    as("ben", { type: "editThread", id: threadId, set: { resolved: false, person: null } });
    expect(get(map(), "threads", threadId)).toMatchObject({ resolved: false, person: null, due: "2026-12-01" });
  });

  it("outlives what it is about, and then tells what that said", () => {
    const { id, as, begin, map } = shared();
    const { threadId } = begin("ben", "claims", id("a"));
    as("ada", { type: "removeClaim", id: id("a") });
    const thread = get(map(), "threads", threadId);
    expect([isThere(map(), thread), thread.words]).toEqual([false, "a"]);
    expect(commentsIn(map(), threadId)).toHaveLength(1);
  });

  it("goes along when its claim is merged into another", () => {
    const { id, as, begin, map } = shared();
    const { threadId } = begin("ben", "claims", id("a"));
    as("ada", { type: "mergeClaims", keep: id("b"), drop: id("a") });
    expect(threadsAbout(map(), id("b")).map((thread) => thread.id)).toEqual([threadId]);
  });
});

describe("a comment", () => {
  it("is worded anew and taken back by whoever wrote it alone, and keeps its place", () => {
    const { id, as, begin, map } = shared();
    const { threadId, commentId } = begin("ben", "claims", id("a"));
    as("ada", { type: "addComment", id: newId(), threadId, text: "It is.", mentions: [] });
    const edit: Action = { type: "editComment", id: commentId, text: "Is it really so?", mentions: [] };
    expect(as("ada", edit)).toBe("Nobody but who wrote a comment can change it.");
    expect(as("ada", { type: "withdrawComment", id: commentId })).toContain("Nobody but who wrote");
    as("ben", edit);
    expect(get(map(), "comments", commentId).text).toBe("Is it really so?");
    as("ben", { type: "withdrawComment", id: commentId });
    expect(commentsIn(map(), threadId).map(({ text, withdrawn }) => [text, withdrawn])).toEqual([
      ["", true],
      ["It is.", false],
    ]);
    expect(as("ben", edit)).toBe("This comment has been taken away already.");
  });

  it("can be struck by others, and is nobody's where nobody asks in their own name", () => {
    const { id, as, begin, map } = shared();
    const { commentId } = begin("ben", "claims", id("a"));
    as("ada", { type: "strikeComment", id: commentId });
    expect(get(map(), "comments", commentId)).toMatchObject({ text: "", withdrawn: true });
    const { commentId: other } = begin("ben", "claims", id("a"));
    const edit: Action = { type: "editComment", id: other, text: "Mine", mentions: [] };
    expect(decide(map(), command(edit), nothingKnown)).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
  });

  it("[21][22] is taken back by an undo of its author, unless somebody has answered", () => {
    const { id, as, begin, map } = shared();
    const first = begin("ben", "claims", id("a"));
    as("ben", { type: "undo", commandId: first.commandId });
    expect(all(map(), "threads")).toEqual([]);
    const second = begin("ben", "claims", id("a"));
    as("ada", { type: "addComment", id: newId(), threadId: second.threadId, text: "It is.", mentions: [] });
    expect(as("ben", { type: "undo", commandId: second.commandId })).toContain("Something still depends on");
    expect(commentsIn(map(), second.threadId)).toHaveLength(2);
  });
});

describe("what was said of a map", () => {
  it("[32] stays as it is when the map goes back to a moment", () => {
    const { id, as, begin, map, seq } = shared();
    const before = seq();
    const { commentId } = begin("ben", "claims", id("a"));
    as("ada", { type: "nameVersion", id: newId(), name: "First", seq: before });
    as("ada", { type: "removeClaim", id: id("a") });
    as("ada", { type: "restore", seq: before });
    expect(find(map(), "claims", id("a"))).toBeDefined();
    expect(find(map(), "comments", commentId)?.text).toBe("Is it so?");
    expect(all(map(), "versions")).toHaveLength(1);
  });

  it("[33] is not brought back by somebody else once its author took it back", () => {
    const { id, as, begin, map, seq } = shared();
    const { commandId } = begin("ben", "claims", id("a"));
    as("ben", { type: "undo", commandId });
    expect(as("ada", { type: "bringBack", seq: seq() })).toBe("Nothing of what went there can be brought back.");
    expect(all(map(), "comments")).toEqual([]);
  });

  it("puts nothing into the mouth of anybody who did not say it here, when a file brings it", () => {
    const { id, begin, map } = shared();
    begin("ben", "claims", id("a"));
    const { comments, threads } = map().tables;
    const rows = {
      ...noRows,
      maps: all(map(), "maps"),
      claims: all(map(), "claims"),
      threads: [...threads.values()],
      comments: [...comments.values()],
      versions: [{ id: newId(), name: "First", seq: 40 }],
    } as unknown as Action<"addPart">["rows"];
    const bring = (actor: string) => {
      const decision = decide(emptyMap, command({ type: "addPart", rows }), { ...nothingKnown, actor });
      if (!decision.ok) throw new Error(decision.refusal.reason);
      return decision.map;
    };
    expect(all(bring("ada"), "comments").map(({ author, text }) => [author, text])).toEqual([[null, "Is it so?"]]);
    expect(all(bring("ben"), "comments").map(({ author }) => author)).toEqual(["ben"]);
    expect(all(bring("ben"), "versions")).toEqual([]);
    const beside = decide(map(), command({ type: "addPart", rows: { ...rows, maps: [], claims: [] } }), nothingKnown);
    expect(beside).toMatchObject({ ok: true, changes: [] });
  });

  it("[1] comes and goes without a trace", () => {
    const { id, begin, map } = shared();
    const before = map();
    begin("ben", "claims", id("a"));
    const changes = [
      ...all(map(), "threads").map((row) => ({ table: "threads", op: "insert", row }) as const),
      ...all(map(), "comments").map((row) => ({ table: "comments", op: "insert", row }) as const),
    ];
    expect(apply(map(), invert(changes)).tables.threads.size).toBe(before.tables.threads.size);
  });
});

describe("the list of talks", () => {
  it("sifts by what is open, mine, names me and is resolved", () => {
    const { id, as, begin, map } = shared();
    const mine = begin("ben", "claims", id("a")).threadId;
    const given = begin("ada", "claims", id("b")).threadId;
    const named = begin("ada", "maps", all(map(), "maps")[0]?.id ?? "", "@Ben?", ["ben"]).threadId;
    const over = begin("ben", "claims", id("a")).threadId;
    as("ada", { type: "editThread", id: given, set: { person: "ben" } });
    as("ada", { type: "editThread", id: over, set: { resolved: true } });
    const listed = (me: string) =>
      TALK_FILTERS.map((filter) => all(map(), "threads").filter((thread) => isListed(map(), thread, filter, me)));
    const ids = (threads: readonly Thread[]) => threads.map((thread) => thread.id).sort();
    expect(listed("ben").map(ids)).toEqual([[mine, given, named].sort(), [mine, given].sort(), [named], [over]]);
    expect(listed("ada").map(ids)[2]).toEqual([]);
  });

  it("counts what others said since one saw it", () => {
    const { id, as, begin, map } = shared();
    const { threadId } = begin("ben", "claims", id("a"));
    const seen = commentsIn(map(), threadId)[0]?.order ?? null;
    for (const text of ["One.", "Two."]) as("ada", { type: "addComment", id: newId(), threadId, text, mentions: [] });
    expect(unreadIn(map(), threadId, "ben", seen).map(({ text }) => text)).toEqual(["One.", "Two."]);
    expect(unreadIn(map(), threadId, "ada", null)).toHaveLength(1);
    expect(unreadIn(map(), threadId, "ada", seen)).toEqual([]);
  });
});

describe("names in a comment", () => {
  const people = ["Ann", "Ann Okafor", "Özil", "لينا"].map((name) => ({ id: name, name }));
  const named = (text: string) =>
    piecesOf(text, people).flatMap((piece) => (typeof piece === "string" ? [] : piece.ids));

  it("are told from other words, the longest first, and only after an @", () => {
    expect(named("@Ann Okafor, see @Özil")).toEqual(["Ann Okafor", "Özil"]);
    expect(named("@Ann said so")).toEqual(["Ann"]);
    expect(named("Ann, @Anna, ann@Ann Bo")).toEqual(["Ann"]);
    expect(named("@لينا، انظري")).toEqual(["لينا"]);
    expect(named("@@@")).toEqual([]);
  });

  it("leave all other words as they are", () => {
    const text = "See @Ann Okafor @nobody and 🙂 @Özil";
    const put = piecesOf(text, people).map((piece) => (typeof piece === "string" ? piece : `@${piece.name}`));
    expect(put.join("")).toBe(text);
  });
});
