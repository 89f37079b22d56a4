import { escapeText } from "@/lib/drawing/svg";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of XML with what stands in it, which is XML already; attributes without a value are left out. */
export function tag(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const told = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${attributeWords(String(value))}"`))
    .join("");
  const content = inside.join("");
  return content === "" ? `<${name}${told}/>` : `<${name}${told}>${content}</${name}>`;
}

/** Line breaks and tabs would be read as spaces in an attribute. */
function attributeWords(words: string): string {
  return escapeText(words).replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
