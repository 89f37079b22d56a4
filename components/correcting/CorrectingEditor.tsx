"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { isKey } from "@/components/ui/keys";
import { highlightReader } from "@/components/workspace/highlights";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { textOf } from "@/lib/argument/graph";
import type { Source } from "@/lib/argument/rows";
import { type Content, faultOf } from "@/lib/text/content";
import { MAX_OFFSET } from "@/lib/text/extent";
import { rebased, type Unmerged } from "@/lib/text/rebase";
import { createAnchoringThread } from "@/workers/anchoring";
import { CorrectingNotes } from "./CorrectingNotes";
import type { KeptDraft } from "./drafts";
import { contentOf, editorDocOf } from "./editing";
import { keepCorrection, letGo } from "./keeping";
import type { VersionText } from "./new-version";
import { showPassages } from "./passages";
import { type BlockKind, replaceDoc, setKind, useEditor } from "./use-editor";
import { useKeptDraft } from "./use-kept-draft";

const KINDS: readonly { readonly value: BlockKind; readonly name: string }[] = [
  { value: "paragraph", name: "Paragraph" },
  { value: "heading1", name: "Heading 1" },
  { value: "heading2", name: "Heading 2" },
  { value: "heading3", name: "Heading 3" },
  { value: "quote", name: "Quotation" },
  { value: "other", name: "As it is" },
];

/** What correcting begins from: the text as it is, or a draft that was kept, with the text that it was made from. */
export interface Beginning {
  readonly base: VersionText;
  readonly draft: KeptDraft | null;
}

interface CorrectingEditorProps {
  readonly source: Source;
  readonly beginning: Beginning;
}

/** A text in an editor, with what is to be known of it and what can be done with the draft. */
export function CorrectingEditor({ source, beginning }: CorrectingEditorProps) {
  const workspace = useWorkspace();
  const map = useMap();
  const mount = useRef<HTMLDivElement>(null);
  const [base, setBase] = useState(beginning.base);
  const [first] = useState(() => editorDocOf((beginning.draft ?? beginning.base).content));
  const [clean, setClean] = useState(() => editorDocOf(beginning.base.content));
  const [unmerged, setUnmerged] = useState<readonly Unmerged[]>([]);
  const [isMerged, setIsMerged] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const isTaking = useRef(false);
  const [isSaving, setIsSaving] = useState(false);
  const [thread] = useState(createAnchoringThread);
  // Who closes the editor gives up what is under way.
  useEffect(() => () => thread.close(), [thread]);
  const [fault, setFault] = useState<string | null>(null);
  const { view, doc, kind } = useEditor(mount, first, `Words of ${source.title}`);
  const newest = textOf(map, source.id);
  const isStale = newest.id !== base.text.id;
  const isChanged = !doc.eq(clean);
  useKeptDraft(workspace.session.mapId, { source, base, doc, isChanged });
  useEffect(() => view?.focus(), [view]);
  const highlights = useMemo(() => highlightReader(base.text.id), [base])(map);
  useEffect(() => {
    if (view) showPassages(view, base.content, highlights);
  }, [view, base, highlights]);
  // A key that is pressed while the text is being saved is none of its letters.
  useEffect(() => view?.setProps({ editable: () => !isSaving }), [view, isSaving]);

  /** Takes in what somebody else changed meanwhile; the draft goes on from there. */
  const putTogether = (content: Content) => {
    if (!view) return;
    const merged = rebased(base.content, contentOf(view.state.doc, base.content), content);
    replaceDoc(view, editorDocOf(merged.content));
    setBase({ text: newest, content });
    setClean(editorDocOf(content));
    setUnmerged(merged.unmerged);
    setIsMerged(true);
    setFault(null);
  };
  const takeIn = () => {
    if (isTaking.current) return;
    isTaking.current = true;
    const done = workspace.session.content(newest.sha256).then(putTogether);
    done
      .catch((cause: unknown) => setFault(`The newer text could not be loaded: ${String(cause)}`))
      .finally(() => {
        isTaking.current = false;
      });
  };
  const keep = async (content: Content): Promise<string | null> => {
    const edits = await thread.run({ kind: "differ", old: base.content.plain, now: content.plain });
    return keepCorrection(workspace, source, base, content, edits);
  };
  const save = () => {
    if (isStale) return takeIn();
    if (!isChanged) return letGo(workspace, source.id);
    if (isSaving) return;
    const content = contentOf(doc, base.content);
    const wrong = faultIn(content);
    setFault(wrong);
    if (wrong) return;
    setIsSaving(true);
    const done = keep(content).then(setFault);
    void done.finally(() => setIsSaving(false));
  };
  const cancel = () => (isChanged && !isAsking ? setIsAsking(true) : letGo(workspace, source.id));
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isKey(event, "Mod+S")) save();
    else if (isKey(event, "Escape")) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const pane = mount.current?.closest<HTMLElement>(".correcting");
    const listen = (event: KeyboardEvent) => press(event);
    pane?.addEventListener("keydown", listen);
    return () => pane?.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <div className="bar">
        <span className="grow">
          <b>Correct text</b> <span className="soft">makes version {newest.version + 1}</span>
        </span>
        <Choice
          label="Set the paragraph as"
          value={kind}
          options={KINDS.filter(({ value }) => value !== "other" || kind === "other")}
          onChange={(chosen) => view && setKind(view, chosen)}
        />
        <Button keyName="Escape" onClick={cancel}>
          Cancel
        </Button>
        <Button look="ink" keyName="Mod+S" onClick={save} aria-busy={isSaving}>
          {isSaving ? "Saving…" : "Save"}
        </Button>
      </div>
      <CorrectingNotes
        isRestored={beginning.draft !== null && !isMerged}
        refused={isMerged ? null : (beginning.draft?.refused ?? null)}
        isStale={isStale}
        isMerged={isMerged}
        unmerged={unmerged}
        fault={fault}
        isAsking={isAsking && isChanged}
        onTakeIn={takeIn}
        onThrowAway={() => letGo(workspace, source.id)}
        onKeepWriting={() => {
          setIsAsking(false);
          view?.focus();
        }}
      />
      <div className="page">
        <div ref={mount} />
      </div>
    </>
  );
}

/** Why a content cannot be a version, in a sentence; null where it can. */
function faultIn(content: ReturnType<typeof contentOf>): string | null {
  if (content.blocks.length === 0) return "A text needs words. To take it away, remove the source.";
  if (content.plain.length > MAX_OFFSET) return "The text is longer than any source may be.";
  const fault = faultOf(content);
  return fault && `This cannot be kept: ${fault}.`;
}
