import { evaluate } from "@/lib/api/file-operations";
import { served } from "../../served";
import { answering, withKept } from "../answering";

/** What of a map or a framework can be accepted together, or how strong it is. */
export const POST = answering(evaluate, async (asked) => served("evaluate", await withKept(asked)));
