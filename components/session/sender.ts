import type { Waiting } from "./outbox";
import type { Reply } from "./server";

/** Sends commands one after the other, in order, again and again until each has its answer. */
export interface Sender {
  send(waiting: Waiting): void;
  /** Tries again at once, where it waits for the server to come back. */
  wake(): void;
  close(): void;
}

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/** A sender over a way to post; `onReply` is told of each answer that settles a command, and of each failed try. */
export function createSender(
  post: (waiting: Waiting) => Promise<Reply>,
  onReply: (waiting: Waiting, reply: Reply) => void,
): Sender {
  const queue: Waiting[] = [];
  let isSending = false;
  let isClosed = false;
  let wake = () => {};

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const sendAll = async () => {
    isSending = true;
    let pauseMs = SHORTEST_PAUSE_MS;
    for (let first = queue[0]; first && !isClosed; first = queue[0]) {
      const reply = await post(first);
      if (isClosed) return;
      if (reply.kind === "unreachable") {
        onReply(first, reply);
        await pause(pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        continue;
      }
      pauseMs = SHORTEST_PAUSE_MS;
      queue.shift();
      onReply(first, reply);
    }
    isSending = false;
  };

  return {
    send(waiting) {
      queue.push(waiting);
      if (!isSending) void sendAll();
    },
    wake: () => wake(),
    close() {
      isClosed = true;
      wake();
    },
  };
}
