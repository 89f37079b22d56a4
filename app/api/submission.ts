import { z } from "zod";
import { json } from "@/app/request";
import type { Outcome } from "@/db/queries/commit";
import { commandSchema } from "@/lib/argument/command";
import { contentSchema } from "@/lib/text/content";

/** What is sent to change a map: a command, and the contents of the texts that it brings. */
export const submissionSchema = z.strictObject({
  command: commandSchema,
  contents: z.array(contentSchema).max(1000).default([]),
});

/** The reply to a command: its event, or 409 with the refusal. */
export function replyWith(outcome: Outcome, status: 200 | 201): Response {
  return outcome.ok
    ? json({ ok: true, event: outcome.event }, status)
    : json({ ok: false, refusal: outcome.refusal }, 409);
}
