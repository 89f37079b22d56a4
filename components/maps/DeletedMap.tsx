"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { postAction } from "@/components/session/map-requests";
import { Button } from "@/components/ui/Button";
import "@/components/ui/ui.css";
import "./maps.css";

/** What stands in place of a map that was deleted: nothing of it is lost, and it can be brought back. */
export function DeletedMap({ mapId, title }: { readonly mapId: string; readonly title: string }) {
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
      <p>“{title}” is no longer in the list of maps. It can still be brought back as it was.</p>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <p className="acts">
        <Button look="ink" onClick={restore}>
          Bring it back
        </Button>
        <Link className="btn" href="/maps">
          All maps
        </Link>
      </p>
    </main>
  );
}
