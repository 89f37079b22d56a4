import { deedsNow } from "@/app/accounts/who";
import { onMap, Refused } from "@/app/request";
import { EventStream } from "./stream";

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * The events of a map as they come, as Server-Sent Events: `event: event` with the event as JSON, `id:` its seq.
 * Goes on after `Last-Event-ID`, else after `?after=`. `event: reset` tells one who is too far behind to read the map again.
 * Without ids, `event: rights` tells what the person may do, at first and whenever that changes, `event: company` who is there,
 * and `event: beat`, every 15 s, that the server is.
 */
export const GET = onMap("read", async ({ request, mapId, store }) => {
  const seen = seenBy(request);
  const stream = new EventStream(request.signal, () => deedsNow(store, request.headers, mapId));
  try {
    const joined = await store.hub.follow(mapId, seen, stream);
    if (joined.kind === "unknown") throw new Refused(404, "There is no such map.");
    if (joined.kind === "reset") stream.reset();
    else stream.whenOver(joined.leave);
    stream.company(store.company.seatsAt(mapId));
    // Rights may have been taken between the question at the door and joining.
    if (!(await stream.mayStay())) stream.end();
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
