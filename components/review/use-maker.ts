import { useEffect, useState } from "react";
import { askTouches, type Touch } from "@/components/session/touches";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Id } from "@/lib/argument/rows";

/** Who made a version of a text, and when; null until the server has told, and where it cannot. */
export function useMaker(textId: Id): Touch | null {
  const { session } = useWorkspace();
  const [told, setTold] = useState<{ readonly of: Id; readonly maker: Touch | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void askTouches(session.mapId, "sourceTexts", [textId]).then((touches) => {
      if (isWanted) setTold({ of: textId, maker: touches?.get(textId)?.made ?? null });
    });
    return () => {
      isWanted = false;
    };
  }, [session.mapId, textId]);
  return told?.of === textId ? told.maker : null;
}
