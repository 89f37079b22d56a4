import { report } from "@/lib/api/file-operations";
import { answering, fileReply, served, withKept } from "../answering";

/** A map in words. */
export const POST = answering(report, async (asked) => fileReply(await served("report", await withKept(asked)), "map"));
