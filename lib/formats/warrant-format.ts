import { ALL_FEATURES, features } from "./feature";
import type { Format } from "./format";
import { readWarrant, writeWarrant } from "./warrant";

/** Warrant's own JSON, which keeps everything. */
export const warrant: Format = {
  id: "warrant",
  name: "Warrant JSON",
  extensions: ["warrant.json", "json"],
  keeps: features(...ALL_FEATURES),
  note: "",
  recognise: ({ text }) => (/"format"\s*:\s*"warrant"/.test(text) ? 1 : 0),
  read: ([file]) => {
    const reading = readWarrant(file?.text ?? "");
    return reading.ok ? { ...reading, problems: [] } : { ok: false, where: reading.path, reason: reading.reason };
  },
  write: (file, name) => [{ name: `${name}.warrant.json`, text: writeWarrant(file) }],
};
