/** The parts of citeproc-js that we call; the package has no types of its own. */
declare module "citeproc" {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  /** Formats items by a style. Throws where the style is no CSL. */
  class Engine {
    constructor(system: System, style: string, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: "html" | "text"): void;
    updateItems(ids: readonly string[]): void;
    /** False where the style has no bibliography; else what each item is called, and their entries, in one order. */
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
