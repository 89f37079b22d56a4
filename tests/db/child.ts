import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Another process that runs a TypeScript program of ours. */
export interface Child {
  readonly process: ChildProcess;
  /** The lines that it prints, as they come. */
  readonly lines: AsyncIterator<string>;
  /** Ends it without warning, as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a program (a path from the project's root) with an environment of its own. */
export function startChild(program: string, environment: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = () => {
    child.kill("SIGKILL");
    return gone;
  };
  return { process: child, lines: createInterface(child.stdout)[Symbol.asyncIterator](), kill };
}
