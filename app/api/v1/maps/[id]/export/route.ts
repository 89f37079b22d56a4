import { exportMap } from "@/lib/api/map-operations";
import { madeReply, served } from "../../../../served";
import { answering, keptMap } from "../../../answering";

/** A map as a file of a format. */
export const GET = answering(exportMap, async ({ store, bearer, parameters, query: { format } }) => {
  const kept = await keptMap(store, bearer, parameters.id);
  return madeReply(await served("write", { kept, to: format }), kept.rows.maps[0]?.title || "map");
});
