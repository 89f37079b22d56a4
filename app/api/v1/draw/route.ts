import { draw } from "@/lib/api/file-operations";
import { answering, fileReply, served, withKept } from "../answering";

/** A map as a picture. */
export const POST = answering(draw, async (asked) => fileReply(await served("draw", await withKept(asked)), "map"));
