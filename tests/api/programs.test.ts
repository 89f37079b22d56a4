import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { createAuth } from "@/app/accounts/auth";
import { theMode } from "@/app/accounts/mode";
import { hashOf } from "@/app/accounts/secrets";
import * as token from "@/app/api/tokens/[token]/route";
import * as tokens from "@/app/api/tokens/route";
import * as unknown from "@/app/api/v1/[...address]/route";
import * as check from "@/app/api/v1/check/route";
import * as convert from "@/app/api/v1/convert/route";
import * as draw from "@/app/api/v1/draw/route";
import * as evaluate from "@/app/api/v1/evaluate/route";
import * as formats from "@/app/api/v1/formats/route";
import * as imports from "@/app/api/v1/imports/route";
import * as commands from "@/app/api/v1/maps/[id]/commands/route";
import * as exported from "@/app/api/v1/maps/[id]/export/route";
import * as map from "@/app/api/v1/maps/[id]/route";
import * as maps from "@/app/api/v1/maps/route";
import * as description from "@/app/api/v1/openapi.json/route";
import * as read from "@/app/api/v1/read/route";
import * as report from "@/app/api/v1/report/route";
import { tokens as tokenTable, tries } from "@/db/people-tables";
import { tokensOf } from "@/db/queries/tokens";
import { theStore } from "@/db/store";
import { openApiDocument } from "@/lib/api/openapi";
import { OPERATIONS } from "@/lib/api/operations";
import { bundleCommand } from "@/scripts/bundling/command.mjs";
import { type Account, firstAccount, giveRole, mapOf, newAccount, onNewServer } from "./accounts";
import { newProgram, Program } from "./programs";
import { at } from "./requests";

onNewServer();

let ann: Account;
let program: Program;

beforeAll(async () => {
  await bundleCommand();
  ann = await firstAccount();
  program = await newProgram(ann);
});

const document = openApiDocument();
const ajv = addFormats(new Ajv2020({ strict: false }));
ajv.addSchema({ ...document, $id: "warrant" });

/** What is wrong with an answer, by the description of its operation; nothing where all is well. */
function faultsOf(id: string, answer: unknown): unknown[] {
  const operation = OPERATIONS.find((one) => one.id === id);
  if (!operation) throw new Error(`no operation ${id}`);
  const path = operation.path.replaceAll("~", "~0").replaceAll("/", "~1").replace("{", "%7B").replace("}", "%7D");
  const place = `#/paths/${path}/${operation.method}/responses/${operation.status ?? 200}/content/application~1json/schema`;
  const validate = ajv.compile({ $ref: `warrant${place}` });
  return validate(answer) ? [] : (validate.errors ?? []);
}

async function answered(id: string, reply: Response): Promise<unknown> {
  const answer: unknown = await reply.json();
  expect([reply.status, answer], id).toEqual([OPERATIONS.find((one) => one.id === id)?.status ?? 200, answer]);
  expect(faultsOf(id, answer), id).toEqual([]);
  return answer;
}

const exampleOf = (id: string) => OPERATIONS.find((one) => one.id === id)?.example;

describe("programs", () => {
  it("are told in JSON that an address is none", async () => {
    const reply = await program.ask(unknown.GET);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toEqual({ reason: expect.stringContaining("There is no such address.") });
  });

  it("are answered as the description says, each example of it among them", async () => {
    await answered("listFormats", await new Program("none").ask(formats.GET));
    const converted = await answered("convert", await program.ask(convert.POST, { body: exampleOf("convert") }));
    expect(JSON.stringify(converted)).toContain("Default Inference");
    expect(await answered("check", await program.ask(check.POST, { body: exampleOf("check") }))).toMatchObject({
      maps: [{ ok: true, from: "kialo", claims: 3, relations: 2 }],
    });
    expect(await answered("evaluate", await program.ask(evaluate.POST, { body: exampleOf("evaluate") }))).toEqual({
      arguments: ["1", "2", "3"],
      extensions: [["1", "3"], ["2"]],
      sceptical: [],
      credulous: ["1", "2", "3"],
      isWhole: true,
    });
    const gradual = { ...(exampleOf("check") as object), gradual: "dfquad" };
    await answered("evaluate", await program.ask(evaluate.POST, { body: gradual }));
    expect(await answered("read", await program.ask(read.POST, { body: exampleOf("read") }))).toMatchObject({
      format: "txt",
      turns: [{ speaker: "Chair" }, { speaker: "Ms Holm" }],
    });
    await answered("listMaps", await program.ask(maps.GET, { query: "?query=bridges&most=3" }));
    await answered("importMaps", await program.ask(imports.POST, { body: exampleOf("importMaps") }));
    const told = await (await new Program("none").ask(description.GET)).json();
    expect(told).toEqual(document);
  });

  it("draw and report, with files for answers", async () => {
    const svg = await program.ask(draw.POST, { body: exampleOf("draw") });
    expect(svg.headers.get("content-type")).toBe("image/svg+xml");
    expect(await svg.text()).toMatch(/^<svg[\s\S]*Close it\./);
    const pdf = await program.ask(draw.POST, { body: { ...(exampleOf("draw") as object), to: "pdf" } });
    expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");
    const markdown = await program.ask(report.POST, { body: exampleOf("report") });
    expect(await markdown.text()).toContain("# Bridges");
    const word = await program.ask(report.POST, { body: { ...(exampleOf("report") as object), to: "docx" } });
    expect(Object.keys(unzipSync(new Uint8Array(await word.arrayBuffer())))).toContain("word/document.xml");
  });

  it("are told what was odd, and what a report does not hold", async () => {
    const odd = {
      name: "bridges.json",
      text: '{"nodes":[{"nodeID":"1","text":"Close it.","type":"I"},{"nodeID":"2"}],"edges":[]}',
    };
    const counted = await program.ask(draw.POST, { body: { files: [odd], to: "svg" } });
    expect(Number(counted.headers.get("warrant-remarks"))).toBeGreaterThan(0);
    const drawn = await answered(
      "draw",
      await program.ask(draw.POST, { body: { files: [odd], to: "svg", isTold: true } }),
    );
    expect(drawn).toMatchObject({ oddities: [{ where: expect.any(String), what: expect.any(String) }], losses: [] });
    const [svg] = (drawn as { files: { base64: string }[] }).files;
    expect(Buffer.from(svg?.base64 ?? "", "base64").toString()).toMatch(/^<svg[\s\S]*Close it\./);
    const words = { ...(exampleOf("report") as object), isTold: true };
    expect(await answered("report", await program.ask(report.POST, { body: words }))).toMatchObject({
      oddities: [],
      losses: expect.arrayContaining([{ where: "", what: expect.stringMatching(/^The figure is left out/) }]),
    });
  });

  it("make a map, change it, get it back, and take it out in any format", async () => {
    const { id } = (await answered("makeMap", await program.ask(maps.POST, { body: { title: "Quays" } }))) as {
      id: string;
    };
    const command = { id: uuidv7(), actions: [{ type: "addClaim", id: uuidv7(), text: "The quay floods." }] };
    const first = await answered("addCommand", await program.ask(commands.POST, { id, body: { command } }));
    const again = await answered("addCommand", await program.ask(commands.POST, { id, body: { command } }));
    expect([first, again]).toEqual([
      { seq: 2, at: expect.any(String), isNew: true },
      { seq: 2, at: expect.any(String), isNew: false },
    ]);
    expect(await answered("getMap", await program.ask(map.GET, { id }))).toMatchObject({
      seq: 2,
      rows: { claims: [{ text: "The quay floods.", number: 1 }] },
    });
    const aif = await program.ask(exported.GET, { id, query: "?format=aif" });
    expect(JSON.parse(await aif.text()).nodes).toHaveLength(1);
    const tables = await program.ask(exported.GET, { id, query: "?format=csv" });
    const files = unzipSync(new Uint8Array(await tables.arrayBuffer()));
    expect(strFromU8(files["claims.csv"] ?? new Uint8Array())).toContain("The quay floods.");
    const drawn = await program.ask(draw.POST, { body: { map: id, to: "svg" } });
    expect(await drawn.text()).toContain("The quay floods.");
    const refused = await program.ask(commands.POST, {
      id,
      body: { command: { id: uuidv7(), actions: [{ type: "removeClaim", id: uuidv7() }] } },
    });
    expect([refused.status, await refused.json()]).toEqual([409, { reason: expect.any(String) }]);
  });

  it("hear that a map has been deleted wherever one is named, as the description says", async () => {
    const made = await program.ask(maps.POST, { body: { title: "Gone" } });
    const { id } = (await made.json()) as { id: string };
    const actions = [{ type: "editMap", set: { deleted: true } }];
    expect((await program.ask(commands.POST, { id, body: { command: { id: uuidv7(), actions } } })).status).toBe(200);
    const asked = {
      convert: await program.ask(convert.POST, { body: { map: id, to: "aif" } }),
      check: await program.ask(check.POST, { body: { map: id } }),
      draw: await program.ask(draw.POST, { body: { map: id, to: "svg" } }),
      evaluate: await program.ask(evaluate.POST, { body: { map: id } }),
      report: await program.ask(report.POST, { body: { map: id, to: "md" } }),
      getMap: await program.ask(map.GET, { id }),
      exportMap: await program.ask(exported.GET, { id, query: "?format=aif" }),
    };
    for (const [name, reply] of Object.entries(asked)) {
      expect([name, reply.status]).toEqual([name, 410]);
      expect(OPERATIONS.find((one) => one.id === name)?.refusals, name).toContain(410);
    }
  });

  it("hear of every fault in one shape, with its place", async () => {
    const ask = async (body: unknown, handler = convert.POST) => {
      const reply = await program.ask(handler, { body });
      return [reply.status, await reply.json()];
    };
    const reason = expect.any(String);
    expect(await ask("{")).toEqual([400, { reason }]);
    expect(await ask({ to: "aif" })).toEqual([400, { reason: "Send files, or name a map.", path: "files" }]);
    expect(await ask({ files: [{ name: "x" }], to: "aif" })).toEqual([400, { reason, path: "files.0.text" }]);
    expect(await ask({ files: [{ name: "x", text: "1. A." }], to: "what" })).toEqual([400, { reason, path: "to" }]);
    expect(await ask({ files: [], to: "aif", more: 1 })).toMatchObject([400, { reason }]);
    expect(await ask({ files: [{ name: "x", text: "1. A." }], to: "aif", more: 1 })).toEqual([400, { reason }]);
    const unknown = await program.ask(maps.GET, { query: "?more=1" });
    expect([unknown.status, await unknown.json()]).toEqual([400, { reason }]);
    const torn = { files: [{ name: "x.json", text: '{"nodes": [' }] };
    expect(await ask({ ...torn, to: "svg" }, draw.POST)).toEqual([422, { reason, path: "line 1, column 12" }]);
    expect(await ask({ ...torn, to: "aif" })).toMatchObject([
      200,
      { maps: [{ ok: false, path: "line 1, column 12" }] },
    ]);
    expect(await ask({ file: { name: "x.rtf", text: "{\\rtf1 words}" } }, read.POST)).toMatchObject([
      422,
      { path: "file" },
    ]);
    const stranger = { files: [{ name: "a.tgf", text: "1\n#\n" }], gradual: "dfquad", base: { 9: 0.5 } };
    expect(await ask(stranger, evaluate.POST)).toMatchObject([422, { path: "base" }]);
    const bare = await program.ask(convert.POST, { body: "{}", headers: { "content-type": "text/plain" } });
    expect(bare.status).toBe(415);
    const large = await program.ask(convert.POST, { body: `{"files":"${"x".repeat(17 * 1024 * 1024)}"}` });
    expect(large.status).toBe(413);
  });
});

describe("tokens", () => {
  it("are told once, kept as hashes, listed with their last use, and end when they are revoked", async () => {
    const { db } = await theStore();
    const made = await newProgram(ann, { name: "To be revoked" });
    const rows = await db.select().from(tokenTable);
    expect(JSON.stringify(rows)).not.toContain(made.token);
    const listed = async () => (await tokensOf(db, ann.id)).find(({ name }) => name === "To be revoked");
    expect((await listed())?.usedAt).toBeNull();
    expect((await made.ask(maps.GET)).status).toBe(200);
    const used = await listed();
    expect(used?.usedAt).not.toBeNull();
    const other = await newAccount(ann, "Otto");
    const revoke = ({ browser }: Account) =>
      token.DELETE(browser.request("/", "DELETE"), at({ token: used?.id ?? "" }));
    expect((await revoke(other)).status).toBe(404);
    expect((await made.ask(maps.GET)).status).toBe(200);
    expect((await revoke(ann)).status).toBe(200);
    expect((await made.ask(maps.GET)).status).toBe(401);
    expect(await listed()).toBeUndefined();
  });

  it("end with their time, and with a new password after the old one was forgotten", async () => {
    const { db } = await theStore();
    const late = await newProgram(ann, { name: "Late" });
    await db
      .update(tokenTable)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(tokenTable.name, "Late"));
    expect((await late.ask(maps.GET)).status).toBe(401);
    const nora = await newAccount(ann, "Nora");
    const hers = await newProgram(nora);
    const mode = theMode();
    if (mode.kind === "local") throw new Error("not a server");
    const { options } = createAuth(db, mode);
    await options.emailAndPassword.onPasswordReset({ user: { id: nora.id } } as never);
    expect((await hers.ask(maps.GET)).status).toBe(401);
    expect((await program.ask(maps.GET)).status).toBe(200);
  });

  it("never do more than their person, nor than they were made for", async () => {
    const [vera, stan] = [await newAccount(ann, "Vera"), await newAccount(ann, "Stan")];
    const id = await mapOf(ann);
    await giveRole(ann, id, vera, "viewer");
    const body = { command: { id: uuidv7(), actions: [{ type: "addClaim", id: uuidv7(), text: "Mine." }] } };
    const change = async (by: Program) => (await by.ask(commands.POST, { id, body })).status;
    const look = async (by: Program) => (await by.ask(map.GET, { id })).status;
    const [hers, strangers] = [await newProgram(vera), await newProgram(stan)];
    expect([await look(hers), await change(hers)]).toEqual([200, 403]);
    expect([await look(strangers), await change(strangers)]).toEqual([404, 404]);
    expect((await strangers.ask(draw.POST, { body: { map: id, to: "svg" } })).status).toBe(404);
    expect((await strangers.ask(exported.GET, { id })).status).toBe(404);
    expect(JSON.stringify(await (await strangers.ask(maps.GET)).json())).not.toContain(id);
    const reading = await newProgram(ann, { mayWrite: false });
    expect([await look(reading), await change(reading)]).toEqual([200, 403]);
    for (const handler of [maps.POST, imports.POST])
      expect((await reading.ask(handler, { body: {} })).status).toBe(403);
    await giveRole(ann, id, vera, "editor");
    expect(await change(hers)).toBe(200);
  });

  it("are the only way in: no cookie counts, no other page is answered, nothing is let in without one", async () => {
    const cookie = ann.browser.request("/").headers.get("cookie") ?? "";
    expect(cookie).not.toBe("");
    for (const [name, value] of [
      ["cookie", cookie],
      ["x", "y"],
    ] as const) {
      const bare = new Program("").ask(maps.GET, { headers: { authorization: "", [name]: value } });
      expect((await bare).status).toBe(401);
    }
    for (const wrong of ["wrt_nonsense-that-is-long-enough-to-be-one", `x${program.token}`, program.token.slice(0, -1)])
      expect((await new Program(wrong).ask(maps.GET)).status, wrong).toBe(401);
    const foreign = await program.ask(convert.POST, {
      body: exampleOf("convert"),
      headers: { origin: "https://evil.test" },
    });
    expect(foreign.status).toBe(403);
    const open = await program.ask(formats.GET, { headers: { origin: "https://evil.test" } });
    expect(open.headers.get("access-control-allow-origin")).toBeNull();
    expect((await program.ask(maps.GET, { headers: { host: "elsewhere.test" } })).status).toBe(421);
    const byToken = new Request("https://warrant.test/", {
      method: "POST",
      headers: { host: "warrant.test", authorization: `Bearer ${program.token}`, "content-type": "application/json" },
      body: JSON.stringify({ name: "More", mayWrite: true, days: null }),
    });
    expect((await tokens.POST(byToken, at({} as never))).status).toBe(401);
  });

  it("ask so often, and no oftener", async () => {
    const { db } = await theStore();
    const eager = await newProgram(ann, { name: "Eager" });
    expect((await eager.ask(maps.GET)).status).toBe(200);
    const made = (await tokensOf(db, ann.id)).find(({ name }) => name === "Eager");
    // As after 599 more requests.
    const what = hashOf(`program account ${made?.id}`);
    expect(await db.update(tries).set({ count: 600 }).where(eq(tries.what, what)).returning()).toHaveLength(1);
    const refused = await eager.ask(maps.GET);
    expect([refused.headers.get("retry-after"), await refused.json()]).toEqual(["60", { reason: expect.any(String) }]);
    expect((await program.ask(maps.GET)).status).toBe(200);
  });
});
