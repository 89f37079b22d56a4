import { forbidden, Refused } from "@/app/request";
import { deedsOf, may } from "@/lib/access";
import { addCommand } from "@/lib/api/map-operations";
import { answering, standingOf } from "../../../answering";

/** Carries a command out on a map. */
export const POST = answering(addCommand, async ({ store, bearer, parameters, body: { command, contents } }) => {
  const { mapId, actor, standing, standingNow } = await standingOf(store, bearer, parameters.id, "read");
  for (const deed of deedsOf(command.actions)) if (!may(standing, deed)) throw new Refused(403, forbidden(standing));
  const outcome = await store.commit({ mapId, actor, standingNow, command, contents });
  if (!outcome.ok) throw new Refused(409, outcome.refusal.reason);
  return { seq: outcome.event.seq, at: outcome.event.at, isNew: outcome.isNew };
});
