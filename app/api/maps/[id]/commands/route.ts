import { replyWith, submissionSchema } from "@/app/api/submission";
import { bodyOf, forbidden, onMap, Refused } from "@/app/request";
import type { Database } from "@/db/database";
import { findEvent } from "@/db/queries/events";
import { findSeq } from "@/db/queries/maps";
import { type Deed, deedsOf, deedsOfUndoing, may } from "@/lib/access";
import type { Command } from "@/lib/argument/command";

/** Carries a command out on a map: 200 with its event, 409 with the reason why not. A command already seen gets its first event. */
export const POST = onMap("read", async ({ request, mapId, actor, standing, store }) => {
  const { command, contents } = await bodyOf(request, submissionSchema);
  for (const deed of await deedsIn(store.db, mapId, command)) {
    if (!may(standing, deed)) throw new Refused(403, forbidden(standing));
  }
  const outcome = await store.commit({ mapId, actor, command, contents });
  if (!outcome.ok && (await findSeq(store.db, mapId)) === null) throw new Refused(404, "There is no such map.");
  return replyWith(outcome, 200);
});

/** What a command amounts to, with what its undoing of earlier ones amounts to. */
async function deedsIn(db: Database, mapId: string, { actions }: Command): Promise<ReadonlySet<Deed>> {
  const deeds = new Set(deedsOf(actions));
  for (const action of actions) {
    if (action.type !== "undo") continue;
    const undone = await findEvent(db, mapId, action.commandId);
    for (const deed of deedsOfUndoing(undone?.changes ?? [])) deeds.add(deed);
  }
  return deeds;
}
