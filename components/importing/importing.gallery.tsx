"use client";

import { useEffect, useState } from "react";
import { Tooltips } from "@/components/ui/Tooltip";
import { ImportScreen } from "./ImportScreen";
import { beginImport, type Import } from "./import";

const HEARING = `

12.05.2031 09:30

№ 17-12-05-2031

Delegate Ida Holm's answers to questions about the harbour wall, Ostervik, May 12, 2031

Question: Has the council answered the letter of the harbour office? What does it say about the wall?

Ida Holm: This morning we heard from the office that it has received our answer. The wall was meas-
ured twice, and both times it was lower than the spring tide.

I have said before that a wall which nobody measured is a wall which nobody trusts.

The office has known this for a year.

Nothing has been built since then.

There are drawings of a new wall in the archive.

We are also concerned about the position of the other ports for

we are also concerned about the position of the other ports, for instance, of Sund. Its council said not so long ago that it insists on the old height.

The meeting was closed at noon.



https://harbour.example/answers/1796663/
`;

const LARGE = Array.from(
  { length: 9000 },
  (_, i) =>
    `${i % 40 === 0 ? "Question" : "Ida Holm"}: Paragraph ${i + 1} has  two spaces, and a line that is long\nenough to be wrapped where the window of somebody else once ended, as it is in many a file.`,
).join("\n\n");

const file = (name: string, words: BlobPart) => new File([words], name);

const STATES: Readonly<Record<string, () => Import>> = {
  one: () => beginImport([file("2031-05-12 answers.txt", HEARING)], ""),
  several: () =>
    beginImport(
      [
        file("2031-05-12 answers.txt", HEARING),
        file("Plan.pdf", "%PDF-1.7\n"),
        file(
          "old.txt",
          new Uint8Array([
            0x44, 0xe4, 0x6d, 0x6d, 0x65, 0x20, 0x75, 0x6e, 0x64, 0x20, 0x44, 0xfc, 0x6e, 0x65, 0x6e, 0x2e,
          ]),
        ),
      ],
      "Words that were pasted.",
    ),
  large: () => beginImport([file("large.txt", LARGE)], ""),
};

/** The preview of texts on their way in, in one of its states; what is added is told in the title of the page. */
export function ImportState({ name }: { readonly name: string }) {
  const [texts, setTexts] = useState<Import | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    const begun = STATES[name]?.() ?? null;
    setTexts(begun);
    return () => begun?.close();
  }, [name]);
  if (added !== null) return <output>{added}</output>;
  if (!texts) return null;
  return (
    <Tooltips>
      <ImportScreen
        texts={texts}
        heading="Add a source"
        crumb="The harbour wall"
        speakers={["Ida Holm", "Nils Berg"]}
        addName={(count) => (count > 1 ? `Add ${count} sources` : "Add source")}
        isBusy={false}
        fault={null}
        onAdd={async (brought) =>
          setAdded(
            JSON.stringify(
              (await brought).map(({ content, original, ...rest }) => ({ ...rest, plain: content.plain })),
            ),
          )
        }
        onClose={() => setAdded("closed")}
      />
    </Tooltips>
  );
}
