import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as newPassword from "@/app/api/new-password/route";
import * as signUp from "@/app/api/sign-up/route";
import { freePort } from "@/scripts/setup/settings.mjs";
import { type Account, Browser, firstAccount, join, onNewServer, printed, secretIn } from "./accounts";
import { nothing } from "./requests";

/** Letters go out while nobody waits for them. */
const PATIENTLY = { timeout: 20_000 };

const PORT = await freePort(0);

onNewServer({
  SMTP_URL: `smtp://127.0.0.1:${PORT}`,
  MAIL_FROM: "Warrant <warrant@people.test>",
  WARRANT_SIGNUP: "open",
});

let ann: Account;
let server: Server;
const letters: string[] = [];
/** How long the mail server lets those wait who come to it, in ms. */
let slowness = 0;

/** Takes letters as a mail server does, as far as one is needed to be sent one. */
beforeAll(async () => {
  server = createServer((line) => {
    let isLetter = false;
    let letter = "";
    setTimeout(() => line.write("220 mail.test\r\n"), slowness);
    line.on("data", (part) => {
      for (const said of part.toString().split("\r\n").slice(0, -1)) {
        if (isLetter && said === ".") {
          letters.push(letter);
          [isLetter, letter] = [false, ""];
          line.write("250 taken\r\n");
        } else if (isLetter) letter += `${said}\n`;
        else if (/^data/i.test(said)) {
          isLetter = true;
          line.write("354 go on\r\n");
        } else line.write(/^quit/i.test(said) ? "221 bye\r\n" : "250 well\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(PORT, "127.0.0.1", resolve));
  ann = await firstAccount();
});
afterAll(() => server.close());

/** The address in a letter, whose lines are broken as mail breaks them. */
const addressIn = (letter: string) => /https:\S+/.exec(letter.replaceAll("=\n", "").replaceAll("=3D", "="))?.[0] ?? "";

it("an account is made by whoever reads the mail of its address, where anybody may have one", async () => {
  const ask = (email: string) => signUp.POST(new Browser().request("/", "POST", { email }), nothing);
  const said = await printed(() => ask("ida@people.test"));
  expect(said).toBe("");
  await vi.waitFor(() => expect(letters).toHaveLength(1), PATIENTLY);
  const [letter = ""] = letters;
  expect(letter).toMatch(/^To: ida@people.test$/m);
  expect(letter).toMatch(/^From: Warrant <warrant@people.test>$/m);
  const ida = await join(secretIn(addressIn(letter)), "Ida");
  expect(ida.email).toBe("ida@people.test");
  expect((await ask("ida@people.test")).status).toBe(200);
  expect(letters).toHaveLength(1);
});

it("whether an address has an account is not told by how long the answer takes, nor by mail that cannot be sent", async () => {
  const { email } = ann;
  letters.length = 0;
  slowness = 5000;
  const ask = async (handler: typeof signUp.POST, to: string) => {
    const begun = performance.now();
    const { status } = await handler(new Browser().request("/", "POST", { email: to }), nothing);
    return { status, isQuick: performance.now() - begun < 4000 };
  };
  const answers = [
    await ask(signUp.POST, email),
    await ask(signUp.POST, "vic@people.test"),
    await ask(newPassword.POST, email),
    await ask(newPassword.POST, "wim@people.test"),
  ];
  expect(answers).toEqual(Array(4).fill({ status: 200, isQuick: true }));
  await vi.waitFor(() => expect(letters).toHaveLength(2), PATIENTLY);
  server.close();
  const reported = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await ask(newPassword.POST, email)).toEqual({ status: 200, isQuick: true });
  await vi.waitFor(() => expect(reported).toHaveBeenCalledWith(expect.stringContaining("letter not sent")), PATIENTLY);
  expect(reported.mock.calls.flat().join()).not.toContain(email);
});
