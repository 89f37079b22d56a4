import { handle, idIn, Refused } from "@/app/request";
import { EventStream } from "./stream";

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * The events of a map as they come, as Server-Sent Events: `event: event` with the event as JSON, `id:` its seq.
 * Goes on after `Last-Event-ID`, else after `?after=`. `event: reset` tells one who is too far behind to read the map again.
 */
export const GET = handle<"id">(async ({ request, parameters, store }) => {
  const [mapId, seen] = [idIn(parameters.id), seenBy(request)];
  const stream = new EventStream(request.signal);
  try {
    const joined = await store.hub.follow(mapId, seen, stream);
    if (joined.kind === "unknown") throw new Refused(404, "There is no such map.");
    if (joined.kind === "reset") stream.reset();
    else stream.whenOver(joined.leave);
  } catch (error) {
    stream.end();
    throw error;
  }
  return new Response(stream.body, { headers: HEADERS });
});

function seenBy(request: Request): number {
  const seen = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after") ?? "0";
  if (!/^\d{1,15}$/.test(seen)) throw new Refused(400, "Events are counted in whole numbers.", "after");
  return Number(seen);
}
