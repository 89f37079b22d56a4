import { draw } from "@/lib/api/file-operations";
import { madeReply, served, toldFiles } from "../../served";
import { answering, withKept } from "../answering";

/** A map as a picture. */
export const POST = answering(draw, async (asked) => {
  const made = await served("draw", await withKept(asked));
  return asked.body.isTold ? toldFiles(made) : madeReply(made, "map");
});
