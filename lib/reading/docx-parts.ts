import { childrenOf, type Element } from "./markup";
import { resolvePath, type XmlFiles } from "./package-file";

/** What one file of a Word document refers to, by the id that it uses. */
export interface Relation {
  /** The last word of its type: `footnotes`, `header`, `image` … */
  readonly type: string;
  /** Where it lies in the archive, or its address outside of the document. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** The relations of a file inside a Word document, by their ids. Nothing outside is ever asked for. */
export function relationsOf(files: XmlFiles, path: string): ReadonlyMap<string, Relation> {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const name = path.slice(folder.length);
  const root = files.find(`${folder}_rels/${name}.rels`);
  return new Map(
    childrenOf(root, "Relationship").map((relation) => [relation.attributes.Id ?? "", relationAt(relation, path)]),
  );
}

function relationAt({ attributes }: Element, path: string): Relation {
  const { Target = "", Type = "", TargetMode = "" } = attributes;
  const isOutside = TargetMode.toLowerCase() === "external" || /^[a-z][a-z0-9+.-]+:/i.test(Target);
  return {
    type: Type.split("/").at(-1) ?? "",
    target: isOutside ? Target : resolvePath(path, Target),
    isOutside,
  };
}

/** The first relation of a type that lies in the document; null when there is none. */
export function findRelation(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  for (const relation of relations.values()) if (relation.type === type && !relation.isOutside) return relation.target;
  return null;
}
