import { check } from "@/lib/api/file-operations";
import { served } from "../../served";
import { answering, withKept } from "../answering";

/** What may be worth a second look in maps. */
export const POST = answering(check, async (asked) => served("check", await withKept(asked)));
