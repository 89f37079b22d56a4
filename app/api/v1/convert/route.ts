import { convert } from "@/lib/api/file-operations";
import { answering, served, withKept } from "../answering";

/** Maps in another format. */
export const POST = answering(convert, async (asked) => served("convert", await withKept(asked)));
