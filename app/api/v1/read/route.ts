import { read } from "@/lib/api/file-operations";
import { served } from "../../served";
import { answering } from "../answering";

/** A document as text. */
export const POST = answering(read, async ({ body }) => served("read", body));
