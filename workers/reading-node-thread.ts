import { parentPort, workerData } from "node:worker_threads";
import { codesOf, standInForDrawing } from "./character-codes-node";
import type { ReadRequest } from "./reading-messages";
import { runReadTask } from "./reading-task";

// What runs in the thread of reading-node.ts: a file in, its reading out.

standInForDrawing();
const port = parentPort;
if (!port) throw new Error("reading-node-thread runs in a worker thread only");
const request: ReadRequest = workerData;
await runReadTask(request, codesOf, (message) => port.postMessage(message));
