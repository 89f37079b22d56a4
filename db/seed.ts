import { eq } from "drizzle-orm";
import { SAMPLE_ID, sampleMap } from "@/lib/examples/sample";
import type { Database } from "./database";
import type { Outcome, Submission } from "./queries/commit";
import { hasMaps } from "./queries/maps";
import { installation } from "./schema";

/** Who made the sample map, as its first event names them. */
const ACTOR = "warrant";
/** The name under which an installation remembers that it was given the sample map, or needed none. */
const SEEDED = "sample map";

/**
 * Puts the sample map into a new installation, once for all: whoever deletes it has seen the last of it.
 * Its ids are fixed, so that two processes that start together make one, and so does one that crashed half-way.
 */
export async function seed(db: Database, commit: (submission: Submission) => Promise<Outcome>): Promise<void> {
  const [seeded] = await db.select().from(installation).where(eq(installation.name, SEEDED));
  if (seeded) return;
  if (!(await hasMaps(db))) await commitSample(commit);
  await db.insert(installation).values({ name: SEEDED, value: SAMPLE_ID }).onConflictDoNothing();
}

async function commitSample(commit: (submission: Submission) => Promise<Outcome>): Promise<void> {
  const outcome = await commit({ mapId: SAMPLE_ID, actor: ACTOR, ...sampleMap() });
  if (!outcome.ok) throw new Error(`the sample map was refused: ${outcome.refusal.reason}`);
}
