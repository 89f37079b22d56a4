import { type ArgumentMap, find, referring } from "../argument-map";
import type { Change } from "../change";
import { insert, remove, update } from "../edit";
import { beginning } from "../history/words";
import type { Known } from "../known";
import { orderAfter } from "../order";
import { type Refusal, refuse } from "../refusal";
import type { Comment, Id, Subject } from "../rows";
import { plainWords, sentenceOf } from "../sentences";
import { type Handler, unknownId, withRow } from "./handler";

export const addThread: Handler<"addThread"> = (map, { id, kind, about, person = null, due = null }) => {
  const words = wordsOf(map, kind, about);
  if (words === null) return unknownId(kind, about);
  return [insert("threads", { id, kind, about, words, resolved: false, person, due })];
};

/** What something says of itself, for the day when it is gone; null where it is not there. */
function wordsOf(map: ArgumentMap, kind: Subject, id: Id): string | null {
  switch (kind) {
    case "maps":
      return find(map, kind, id) ? "" : null;
    case "sources":
      return find(map, kind, id)?.title ?? null;
    case "spans":
      return shortened(find(map, kind, id)?.quote);
    case "claims":
      return shortened(find(map, kind, id)?.text);
    case "relations": {
      const relation = find(map, kind, id);
      return shortened(relation && plainWords(sentenceOf(map, relation)));
    }
    default:
      return kind satisfies never;
  }
}

function shortened(words: string | undefined): string | null {
  return words === undefined ? null : beginning(words);
}

export const editThread: Handler<"editThread"> = (map, { id, set }) =>
  withRow(map, "threads", id, () => update(map, "threads", id, set));

export const addComment: Handler<"addComment"> = (map, { type: _, ...comment }, { actor }) => {
  const last = referring(map, "comments", "threadId", comment.threadId).at(-1)?.order ?? null;
  return [insert("comments", { ...comment, author: actor, withdrawn: false, order: orderAfter(last) })];
};

export const editComment: Handler<"editComment"> = (map, { id, text, mentions }, known) =>
  withOwn(map, id, known, () => update(map, "comments", id, { text, mentions }));

export const withdrawComment: Handler<"withdrawComment"> = (map, { id }, known) =>
  withOwn(map, id, known, () => emptied(map, id));

export const strikeComment: Handler<"strikeComment"> = (map, { id }) => withSaid(map, id, () => emptied(map, id));

function emptied(map: ArgumentMap, id: Id): Change[] {
  return update(map, "comments", id, { text: "", mentions: [], withdrawn: true });
}

/** Refuses where a comment is not there, or was taken away. */
function withSaid(map: ArgumentMap, id: Id, decide: (comment: Comment) => Change[] | Refusal): Change[] | Refusal {
  const comment = find(map, "comments", id);
  if (!comment) return unknownId("comments", id);
  return comment.withdrawn ? refuse("changedSince", "This comment has been taken away already.") : decide(comment);
}

function withOwn(map: ArgumentMap, id: Id, { actor }: Known, decide: () => Change[]): Change[] | Refusal {
  return withSaid(map, id, ({ author }) =>
    actor !== null && author === actor
      ? decide()
      : refuse("forbidden", "Nobody but who wrote a comment can change it."),
  );
}

export const nameVersion: Handler<"nameVersion"> = (_map, { id, name, seq }) => [insert("versions", { id, name, seq })];

export const renameVersion: Handler<"renameVersion"> = (map, { id, name }) =>
  withRow(map, "versions", id, () => update(map, "versions", id, { name }));

export const removeVersion: Handler<"removeVersion"> = (map, { id }) => {
  const version = find(map, "versions", id);
  return version ? [remove("versions", version)] : unknownId("versions", id);
};
