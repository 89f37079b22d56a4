import { readFileSync } from "node:fs";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import * as commands from "@/app/api/v1/maps/[id]/commands/route";
import { API_BASE, type Operation } from "@/lib/api/operation";
import { OPERATIONS } from "@/lib/api/operations";
import { bundleCommand } from "@/scripts/bundling/command.mjs";
import { type Account, firstAccount, mapOf, onNewServer } from "./accounts";
import { newProgram, type Program } from "./programs";

onNewServer();

const words = readFileSync("docs/api.md", "utf8");

let ann: Account;
let program: Program;
let mapId: string;

beforeAll(async () => {
  await bundleCommand();
  ann = await firstAccount();
  mapId = await mapOf(ann);
  program = await newProgram(ann);
  const command = { id: uuidv7(), actions: [{ type: "addClaim", id: uuidv7(), text: "The quay is old." }] };
  expect((await program.ask(commands.POST, { id: mapId, body: { command } })).status).toBe(200);
});

/** The operation that an address below the base is of. */
function operationAt(method: string, path: string): Operation | undefined {
  return OPERATIONS.find(
    (one) => one.method === method && new RegExp(`^${one.path.replace("{id}", "[^/]+")}$`).test(path),
  );
}

type Module = Readonly<Record<string, Parameters<Program["ask"]>[0]>>;

/** Sends what an example asks curl to send. */
async function run(example: string): Promise<{ operation: Operation; status: number }> {
  const filled = example.replaceAll(`'"$MAP"'`, mapId).replaceAll("$MAP", mapId).replaceAll("\\\n", " ");
  const [, address = ""] = /curl "\$WARRANT([^"]*)"/.exec(filled) ?? [];
  const [, body] = /-d '([^']*)'/.exec(filled) ?? [];
  expect(filled).toContain('-H "Authorization: Bearer $TOKEN"');
  const url = new URL(address, "https://warrant.test");
  const operation = operationAt(body ? "post" : "get", url.pathname.slice(API_BASE.length));
  if (!operation) throw new Error(`no operation at ${address}`);
  const file = join(process.cwd(), "app", API_BASE, operation.path.replace("{id}", "[id]"), "route.ts");
  const handler = ((await import(file)) as Module)[operation.method.toUpperCase()];
  if (!handler) throw new Error(`no handler in ${file}`);
  const reply = await program.ask(handler, { body, query: url.search, id: mapId });
  return { operation, status: reply.status };
}

describe("docs/api.md", () => {
  it("shows examples that are answered", async () => {
    const examples = [...words.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, example = ""]) => example);
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) {
      const { operation, status } = await run(example);
      expect(status, example).toBe(operation.status ?? 200);
    }
  });

  it("lists every operation with its address", () => {
    const [, table = ""] = /<!-- operations -->([\s\S]*)<!-- \/operations -->/.exec(words) ?? [];
    const rows = table
      .trim()
      .split("\n")
      .slice(2)
      .map((row) =>
        row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const tokens = { nothing: "none", read: "any", write: "one that may write" } as const;
    expect(rows).toEqual(
      OPERATIONS.map(({ title, method, path, needs }) => [
        title,
        `\`${method.toUpperCase()} ${API_BASE}${path}\``,
        tokens[needs],
      ]),
    );
  });
});
