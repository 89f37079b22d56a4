"use client";

import { useState } from "react";
import type { Talker } from "@/components/session/talk";
import { Initials } from "@/components/ui/Initials";
import { Icon } from "@/components/ui/icons";
import { Menu, MenuItem } from "@/components/ui/Menu";
import { run, runWithUndo, useMay, useWorkspace } from "@/components/workspace/workspace-context";
import type { Comment } from "@/lib/argument/rows";
import { momentOf, piecesOf } from "@/lib/argument/talk";
import { CommentField } from "./CommentField";
import { mentioned } from "./talk-gestures";
import { nameIn } from "./talk-state";
import { shortMoment } from "./times";

interface CommentViewProps {
  readonly comment: Comment;
  readonly people: readonly Talker[];
  readonly isNew: boolean;
}

/** One comment: who, when, what. Who wrote it can word it anew or take it back. */
export function CommentView({ comment, people, isNew }: CommentViewProps) {
  const workspace = useWorkspace();
  const { me } = workspace.session;
  const [isEditing, setIsEditing] = useState(false);
  const name = nameIn(people, comment.author, me.id);
  const at = momentOf(comment.id);
  const edit = (text: string) => {
    setIsEditing(false);
    run(workspace, { type: "editComment", id: comment.id, text, mentions: mentioned(text, people) });
  };
  return (
    <li className={isNew ? "comment new" : "comment"}>
      <Initials name={name} isMe={comment.author === me.id} />
      <div className="what">
        <p className="by">
          <b>{name}</b>{" "}
          {at && (
            <time className="soft" dateTime={at.toISOString()}>
              {shortMoment(at)}
            </time>
          )}
          {isNew && <span className="new-mark">new</span>}
        </p>
        {isEditing ? (
          <CommentField
            label="Your comment"
            placeholder="What do you want to say?"
            text={comment.text}
            draft={`anew ${comment.id}`}
            people={people}
            focus
            onSay={edit}
            onGiveUp={() => setIsEditing(false)}
          />
        ) : (
          <Said comment={comment} people={people} />
        )}
      </div>
      {!comment.withdrawn && <Acts comment={comment} onEdit={() => setIsEditing(true)} />}
    </li>
  );
}

function Said({ comment, people }: Pick<CommentViewProps, "comment" | "people">) {
  if (comment.withdrawn) return <p className="hint">This comment was taken away.</p>;
  const named = people.filter(({ id }) => comment.mentions.includes(id));
  return (
    <p className="said" dir="auto">
      {piecesOf(comment.text, named).map((piece, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
        typeof piece === "string" ? piece : <b key={i}>@{piece.name}</b>,
      )}
    </p>
  );
}

function Acts({ comment, onEdit }: { readonly comment: Comment; readonly onEdit: () => void }) {
  const workspace = useWorkspace();
  const [mayComment, mayEdit] = [useMay("comment"), useMay("edit")];
  const isMine = comment.author === workspace.session.me.id && mayComment;
  if (!isMine && !mayEdit) return null;
  const take = (type: "withdrawComment" | "strikeComment", said: string) =>
    runWithUndo(workspace, said, { type, id: comment.id });
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className="btn icon" aria-label="More about this comment">
          <Icon name="more" />
        </button>
      }
    >
      {isMine && (
        <MenuItem icon="edit" onChoose={onEdit}>
          Change the words
        </MenuItem>
      )}
      {isMine ? (
        <MenuItem icon="trash" onChoose={() => take("withdrawComment", "Your comment is taken back.")}>
          Take it back
        </MenuItem>
      ) : (
        <MenuItem icon="trash" onChoose={() => take("strikeComment", "The comment is taken away.")}>
          Take it away
        </MenuItem>
      )}
    </Menu>
  );
}
