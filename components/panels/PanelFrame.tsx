"use client";

import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/Button";
import { Icon } from "@/components/ui/icons";
import { Menu } from "@/components/ui/Menu";
import { Sheet } from "@/components/ui/Sheet";
import { useIsNarrow } from "@/components/ui/width";
import { useDesk, useMay, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { PhoneActions } from "./PhoneActions";

interface PanelFrameProps {
  readonly title: string;
  /** A few words beside the title. */
  readonly about: string;
  /** Items of the menu of everything else, all of which change the map; none where there is nothing else. */
  readonly more?: ReactNode;
  /** Closes the panel; where it is about what is picked, that row's panel stays closed. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The panel round what is picked: at the right edge, or drawn up from below on a phone. */
export function PanelFrame({ title, about, more, onClose, children }: PanelFrameProps) {
  const { desk, view } = useWorkspace();
  const pickedId = useDesk((at) => at.picked?.id ?? null);
  const isNarrow = useIsNarrow();
  // Drawn up over a text that is being corrected, a sheet and the keyboard would leave no room for it.
  const isCorrecting = useView(({ correcting, narrow }) => correcting !== null && narrow === "source");
  const mayEdit = useMay("edit");
  const head = (
    <>
      <h2>{title}</h2>
      <span className="about">{about}</span>
      <span className="grow" />
      {more && mayEdit && (
        <Menu trigger={moreButton} align="end">
          {more}
        </Menu>
      )}
    </>
  );
  if (isNarrow) {
    if (isCorrecting) return null;
    return (
      <Sheet
        label={title}
        onClose={onClose ?? (() => desk.setState({ picked: null }))}
        foot={mayEdit && <PhoneActions />}
      >
        <div className="inspector in-sheet">
          <div className="head">{head}</div>
          {children}
        </div>
      </Sheet>
    );
  }
  return (
    <aside className="inspector" aria-label={title}>
      <div className="head">
        {head}
        <IconButton icon="close" label="Close" onClick={onClose ?? (() => view.setState({ closedFor: pickedId }))} />
      </div>
      <div className="body">{children}</div>
    </aside>
  );
}

const moreButton = (
  <button type="button" className="btn icon" aria-label="More">
    <Icon name="more" />
  </button>
);
