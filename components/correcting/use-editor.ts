"use client";

import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { type Command, EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { editorSchema } from "./editor-schema";
import { passages } from "./passages";

/** What a block may be set as by hand. */
export type BlockKind = "paragraph" | "heading1" | "heading2" | "heading3" | "quote" | "other";

/** An editor of a text, its document as it is now, and what its caret stands in. */
export interface Editor {
  readonly view: EditorView | null;
  readonly doc: Node;
  readonly kind: BlockKind;
}

/** A line break within a block. */
const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText("\n").scrollIntoView());
  return true;
};

const keys = keymap({
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  "Shift-Enter": chainCommands(exitCode, breakLine),
});

/** Lets a document be edited within an element. What is typed is told by a new `doc`. */
export function useEditor(mount: RefObject<HTMLElement | null>, first: Node, label: string): Editor {
  const [view, setView] = useState<EditorView | null>(null);
  const [now, setNow] = useState<Pick<Editor, "doc" | "kind">>({ doc: first, kind: "other" });
  const begun = useRef(first);
  useLayoutEffect(() => {
    if (!mount.current) return;
    const state = EditorState.create({ doc: begun.current, plugins: [history(), keys, keymap(baseKeymap), passages] });
    const made = new EditorView(mount.current, {
      state,
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, spellcheck: "false" },
      dispatchTransaction: (transaction) => {
        const next = made.state.apply(transaction);
        made.updateState(next);
        setNow({ doc: next.doc, kind: kindAt(next) });
      },
    });
    setView(made);
    setNow({ doc: made.state.doc, kind: kindAt(made.state) });
    return () => {
      setView(null);
      made.destroy();
    };
  }, [mount, label]);
  return { view, ...now };
}

/** Puts another document in the place of the present one; undo brings it back. */
export function replaceDoc(view: EditorView, doc: Node): void {
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
}

/** Sets the blocks that are selected as something else. */
export function setKind(view: EditorView, kind: BlockKind): void {
  if (kind === "other") return;
  const level = Number(kind.at(-1)) || 1;
  const type = kind.startsWith("heading") ? "heading" : kind;
  const { from, to } = view.state.selection;
  const wanted = editorSchema.nodes[type];
  if (wanted) view.dispatch(view.state.tr.setBlockType(from, to, wanted, (node) => ({ ...node.attrs, level })));
  view.focus();
}

function kindAt({ selection }: EditorState): BlockKind {
  const { type, attrs } = selection.$head.parent;
  if (type.name === "heading") return attrs.level === 1 ? "heading1" : attrs.level === 2 ? "heading2" : "heading3";
  return type.name === "paragraph" || type.name === "quote" ? type.name : "other";
}
