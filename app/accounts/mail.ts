import { log } from "@/app/log";
import type { ServerMode } from "./mode";

/** A letter with one address in it to open. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly words: string;
  readonly address: string;
}

/** Sends a letter; where the server has no way to send mail, prints its address for whoever runs the server to pass on. */
export async function sendLetter({ mail }: ServerMode, { to, subject, words, address }: Letter): Promise<void> {
  if (!mail) return console.log(`${subject}, for ${to}: ${address}`);
  const { createTransport } = await import("nodemailer");
  const transport = createTransport(mail.server);
  await transport.sendMail({ from: mail.from, to, subject, text: `${words}\n\n${address}\n` });
  transport.close();
}

/**
 * Sends a letter for which nobody waits: how long an answer takes, or that there is none, would tell that there was a letter
 * to send. What goes wrong is logged.
 */
export function sendUnwaited(mode: ServerMode, letter: Letter): void {
  sendLetter(mode, letter).catch((error) => log("error", "letter not sent", {}, error));
}
