"use client";

import type { Notice } from "@/components/session/session";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { useCopying } from "@/components/ui/use-copying";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { reword } from "@/lib/argument/fidelity";
import { standsNow, type Written } from "@/lib/argument/written";
import { run, useMap, useMay, useSession, useWorkspace } from "./workspace-context";

/** What did not come to be as it was meant: what was meant beside what stands now, until each has been dealt with. */
export function UnkeptDialog() {
  const { session, view } = useWorkspace();
  const notices = useSession((at) => at.notices);
  const close = () => view.setState({ dialog: null });
  const dismiss = (id: string) => {
    session.dismiss(id);
    if (notices.length <= 1) close();
  };
  return (
    <Dialog title="Not kept as you meant it" onClose={close} widthPx={640}>
      <ul className="unkept">
        {notices.map((notice) => (
          <Unkept key={notice.id} notice={notice} onDone={() => dismiss(notice.id)} />
        ))}
      </ul>
      {notices.length === 0 && <p className="soft">Everything is as you meant it.</p>}
    </Dialog>
  );
}

function Unkept({ notice, onDone }: { readonly notice: Notice; readonly onDone: () => void }) {
  const { refusal, isDone, told, written } = notice;
  return (
    <li>
      <p className="told">
        {told && <strong>{`You ${told}. `}</strong>}
        {isDone ? refusal.reason : `Not done: ${refusal.reason}`}
      </p>
      {written.map((words) => (
        <BothVersions key={`${words.id} ${words.column}`} written={words} onDone={onDone} />
      ))}
      <div className="line">
        <Button onClick={onDone}>Understood</Button>
      </div>
    </li>
  );
}

function BothVersions({ written, onDone }: { readonly written: Written; readonly onDone: () => void }) {
  const workspace = useWorkspace();
  const map = useMap();
  const mayEdit = useMay("edit");
  const { told, copy } = useCopying();
  const { mine, theirs } = written;
  const other = theirs ?? standsNow(map, written);
  const instead = theirs === null ? mine : theirs;
  const actions = mayEdit ? rewording(map, written, instead) : null;
  const use = () => {
    if (actions && run(workspace, ...actions)) onDone();
  };
  return (
    <dl className="versions">
      <dt>Yours</dt>
      <dd dir="auto">{mine}</dd>
      <dt>{theirs === null ? "Now" : "Theirs"}</dt>
      <dd dir="auto">{other ?? <span className="soft">It is no longer there.</span>}</dd>
      <dd className="line">
        <Button look="line" onClick={() => copy({ words: mine })}>
          Copy yours
        </Button>
        {actions && (
          <Button look="line" onClick={use}>
            {theirs === null ? "Use yours" : "Use theirs"}
          </Button>
        )}
        <span className="soft" role="status">
          {told}
        </span>
      </dd>
    </dl>
  );
}

/** What puts other words into the sentence of a claim that is still there; null where that cannot be, or they stand there. */
function rewording(map: ArgumentMap, { table, id, column }: Written, words: string): readonly Action[] | null {
  const claim = table === "claims" && column === "text" ? find(map, "claims", id) : undefined;
  return claim && claim.text !== words ? reword(map, id, words) : null;
}
