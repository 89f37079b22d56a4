import { replyWith, submissionSchema } from "@/app/api/submission";
import { bodyOf, forbidden, onMap, Refused } from "@/app/request";
import { findSeq } from "@/db/queries/maps";
import { deedsOf, may } from "@/lib/access";

/** Carries a command out on a map: 200 with its event, 409 with the reason why not. A command already seen gets its first event. */
export const POST = onMap("read", async ({ request, mapId, actor, standing, standingNow, store }) => {
  const { command, contents } = await bodyOf(request, submissionSchema);
  for (const deed of deedsOf(command.actions)) {
    if (!may(standing, deed)) throw new Refused(403, forbidden(standing));
  }
  const outcome = await store.commit({ mapId, actor, standingNow, command, contents });
  if (!outcome.ok && (await findSeq(store.db, mapId)) === null) throw new Refused(404, "There is no such map.");
  return replyWith(outcome, 200);
});
