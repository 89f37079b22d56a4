import { report } from "@/lib/api/file-operations";
import { madeReply, served, toldFiles } from "../../served";
import { answering, withKept } from "../answering";

/** A map in words. */
export const POST = answering(report, async (asked) => {
  const made = await served("report", await withKept(asked));
  return asked.body.isTold ? toldFiles(made) : madeReply(made, "map");
});
