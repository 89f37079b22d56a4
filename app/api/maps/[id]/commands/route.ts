import { replyWith, submissionSchema } from "@/app/api/submission";
import { bodyOf, handle, idIn, Refused } from "@/app/request";
import { findSeq } from "@/db/queries/maps";

/** Carries a command out on a map: 200 with its event, 409 with the reason why not. A command already seen gets its first event. */
export const POST = handle<"id">(async ({ request, parameters, person, store }) => {
  const mapId = idIn(parameters.id);
  const { command, contents } = await bodyOf(request, submissionSchema);
  const outcome = await store.commit({ mapId, actor: person, command, contents });
  if (!outcome.ok && (await findSeq(store.db, mapId)) === null) throw new Refused(404, "There is no such map.");
  return replyWith(outcome, 200);
});
