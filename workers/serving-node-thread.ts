import { parentPort } from "node:worker_threads";
import { runServingTask, type ServingTask } from "./serving-task";

// What runs in the threads of serving-node.ts: a piece of work in, what came of it out, one after the other.

const port = parentPort;
if (!port) throw new Error("serving-node-thread runs in a worker thread only");
port.on("message", async (task: ServingTask) => port.postMessage(await runServingTask(task)));
