"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { postAction } from "@/components/session/map-requests";
import { Button } from "@/components/ui/Button";
import "@/components/ui/ui.css";
import "./maps.css";

interface DeletedMapProps {
  readonly mapId: string;
  readonly title: string;
  /** Whether the one who looks at it may bring it back. */
  readonly isMine: boolean;
}

/** What stands in place of a map that was deleted: nothing of it is lost, and it can be brought back. */
export function DeletedMap({ mapId, title, isMine }: DeletedMapProps) {
  const router = useRouter();
  const [fault, setFault] = useState<string | null>(null);
  const restore = async () => {
    const answer = await postAction(mapId, { type: "editMap", set: { deleted: false } });
    if (answer.ok) router.refresh();
    else setFault(answer.reason);
  };
  return (
    <main className="message">
      <h1>This map was deleted.</h1>
      <p>
        “{title}” is no longer in the list of maps.{" "}
        {isMine ? "It can still be brought back as it was." : "Its owner can still bring it back as it was."}
      </p>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <p className="acts">
        {isMine && (
          <Button look="ink" onClick={restore}>
            Bring it back
          </Button>
        )}
        <Link className="btn" href="/maps">
          All maps
        </Link>
      </p>
    </main>
  );
}
