import { convert } from "@/lib/api/file-operations";
import { served } from "../../served";
import { answering, withKept } from "../answering";

/** Maps in another format. */
export const POST = answering(convert, async (asked) => served("convert", await withKept(asked)));
