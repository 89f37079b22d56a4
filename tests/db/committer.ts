import { uuidv7 } from "uuidv7";
import { placeOf } from "@/db/connection";
import { openStore } from "@/db/store";
import { addClaim, command, createMap, eventIn } from "./steps";

/** Sends commands to one map without end, and prints the id of each that was acknowledged; "held" and the reason when it cannot open. */
async function main(mapId: string): Promise<void> {
  const store = await openStore(placeOf(process.env), console.error);
  const send = async (sent: ReturnType<typeof addClaim>) => {
    eventIn(await store.commit({ mapId, actor: "ann", command: sent, contents: [] }));
    console.log(sent.id);
  };
  if (process.env.CREATE) await send(createMap(mapId));
  else console.log("open");
  for (;;) {
    const id = uuidv7();
    await send(addClaim("Acknowledged", id));
    await send(command({ type: "editClaim", id, set: { note: "and changed" } }));
    await send(command({ type: "addTag", id: uuidv7(), name: "t", colour: null }, { type: "removeClaim", id }));
  }
}

await main(String(process.env.MAP));
