import type { TextFile } from "@/lib/formats/format";

/** How much of a file is shown, in characters. */
const SHOWN = 20_000;

/** The words at the beginning of a file in UTF-8, as much as is shown of it. */
export function firstWords(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4 * SHOWN));
}

/** The beginning of each file as it will be saved. */
export function DataPreview({ files }: { readonly files: readonly TextFile[] }) {
  return (
    <div className="preview data">
      {files.map(({ name, text }) => (
        <section key={name} aria-label={name}>
          {files.length > 1 && <h3>{name}</h3>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached with the keyboard */}
          <pre tabIndex={0}>{text.length > SHOWN ? `${text.slice(0, SHOWN)}\n…` : text}</pre>
        </section>
      ))}
    </div>
  );
}
