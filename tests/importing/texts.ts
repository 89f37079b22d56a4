import { asProposed, type Choices } from "@/components/importing/choices";
import type { Draft } from "@/components/importing/import";
import { proposedCitation } from "@/components/importing/proposal";
import type { Read } from "@/lib/reading/reading";
import { readPasted } from "@/lib/reading/text";
import { citationOf } from "@/lib/text/citation";
import { runPreparingTask } from "@/workers/preparing-task";

/** A hearing as somebody may paste it: page stamps, wrapped lines, two speakers. */
export const HEARING = `12.05.2031 09:30

Delegate Ida Holm's answers to questions about the harbour wall, Ostervik, May 12, 2031

Question: Has the council answered?

Ida Holm: We heard that it has.
Nobody measured the wall.

We are also concerned about the position of other ports for

we are also concerned about the position of other ports, for instance, of Sund.

https://harbour.example/answers/1796663/`;

/** Words as they are read when they are pasted. */
export function read(words: string): Read {
  const reading = readPasted(words);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

/** Words made ready as the thread does it. */
export function draft(words: string, choices: Choices = asProposed): Draft {
  const found = read(words);
  const task = {
    kind: "prepare",
    found: found.content,
    off: [...choices.off],
    keep: [...choices.kept.keys()],
  } as const;
  const prepared = runPreparingTask(task);
  return { read: found, sha256: null, choices, prepared, citation: proposedCitation(found, citationOf(found.content)) };
}
