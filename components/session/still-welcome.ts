import type { Session } from "./session";

/** The answers of a server to somebody who may not read a map, or not any longer. */
const SHUT = [401, 403, 404];

/**
 * Calls `onShut` when the connection broke because this person may no longer read the map, rather than because the server is
 * away. Gives the function that ends it.
 */
export function watchWelcome(session: Session, onShut: () => void): () => void {
  let wasOffline = false;
  const ask = async () => {
    // Rejects only when the server cannot be reached: then nothing has been said.
    const reply = await fetch(`/api/maps/${session.mapId}/standing`).catch(() => null);
    if (reply && SHUT.includes(reply.status)) onShut();
  };
  return session.subscribe(() => {
    const isOffline = session.getState().status.kind === "offline";
    if (isOffline && !wasOffline) void ask();
    wasOffline = isOffline;
  });
}
