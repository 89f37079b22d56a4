import type { Database } from "@/db/database";
import { findSeq } from "@/db/queries/maps";
import { SAMPLE_ID } from "@/lib/examples/sample";

/** The id of the map that came with Warrant, as long as nobody has changed it; null afterwards. */
export async function untouchedSample(db: Database): Promise<string | null> {
  return (await findSeq(db, SAMPLE_ID)) === 1 ? SAMPLE_ID : null;
}
