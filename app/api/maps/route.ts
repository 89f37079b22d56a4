import { admitted, type Who } from "@/app/accounts/who";
import { replyWith, submissionSchema } from "@/app/api/submission";
import { bodyOf, forInsiders, Refused } from "@/app/request";
import { findSeq } from "@/db/queries/maps";
import type { Store } from "@/db/store";
import { may } from "@/lib/access";
import type { Command } from "@/lib/argument/command";

/** Makes a map: the command begins with `createMap`, or with a part that holds a whole map. */
export const POST = forInsiders(async ({ request, person, store }) => {
  const { command, contents } = await bodyOf(request, submissionSchema);
  const mapId = newMapId(command);
  await refuseOthers(store, person, request, mapId);
  const owner = person.kind === "person" ? person.id : undefined;
  const outcome = await store.commit({ mapId, actor: person.id, command, contents, owner });
  return replyWith(outcome, 201);
});

function newMapId({ actions: [first] }: Command): string {
  const id = first?.type === "createMap" ? first.id : first?.type === "addPart" ? first.rows.maps[0]?.id : undefined;
  if (!id) throw new Refused(400, "The command makes no map.", "command.actions.0");
  return id;
}

/** A map that is there already takes commands only from those who may edit it, whichever way they come. */
async function refuseOthers(store: Store, who: Who, { headers }: Request, mapId: string): Promise<void> {
  if ((await findSeq(store.db, mapId)) === null) return;
  const here = await admitted(store, who, headers, mapId);
  if (!may(here?.standing ?? null, "edit")) throw new Refused(409, "There is a map with this id already.");
}
