import { timingSafeEqual } from "node:crypto";
import { forProbes, Refused } from "@/app/request";
import { CannotOpen } from "@/db/database";
import { exposition } from "./exposition";
import { samplesOf } from "./samples";

const LEAST_KEY = 16;

/**
 * Figures of this process for Prometheus. They are there only where WARRANT_METRICS is set, and for who brings it as
 * `Authorization: Bearer …`.
 */
export const GET = forProbes(async ({ request, store }) => {
  const { WARRANT_METRICS: key } = process.env;
  if (!key) throw new Refused(404, "Metrics are off here.");
  if (key.length < LEAST_KEY) throw new CannotOpen(`WARRANT_METRICS is shorter than ${LEAST_KEY} characters.`);
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${key}`)) {
    throw new Refused(401, "Metrics are for those who have the key.");
  }
  const headers = { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" };
  return new Response(exposition(samplesOf(store)), { headers });
});

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
