import type { Block } from "@/lib/text/content";
import { type Element, elementsIn, findElement, isElement, textOf } from "./markup";

/** Whether an element says, by its role or its type in an EPUB, that it is one of these. */
export function hasRole({ attributes }: Element, ...roles: readonly string[]): boolean {
  const said = `${attributes.role ?? ""} ${attributes["epub:type"] ?? ""}`.split(/\s+/);
  return roles.some((role) => said.includes(role) || said.includes(`doc-${role}`));
}

/** Whether an element is kept from the readers' eyes by itself, not by a style sheet. */
export function isHidden(element: Element): boolean {
  if (element.name === "dialog" && !("open" in element.attributes)) return true;
  return hidesItself(element) && !findElement(element, "math");
}

/** The names under which style sheets hide what is for screen readers only: "opens in a new window". */
const UNSEEN = /(^|\s)(sr-only|visually-hidden|visuallyhidden|screen-reader-text|element-invisible)(\s|$)/;

// Formulas hide behind pictures of themselves.
function hidesItself({ attributes }: Element): boolean {
  if (UNSEEN.test(attributes.class ?? "")) return true;
  return "hidden" in attributes || /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? "");
}

/** The number of the page that begins at an element; null when none begins there. */
export function pageBreakLabel(element: Element): string | null {
  if (!hasRole(element, "pagebreak")) return null;
  const { title, id = "" } = element.attributes;
  const label = element.attributes["aria-label"] ?? title ?? textOf(element);
  return label.trim() || (/(\d+|[ivxlc]+)$/i.exec(id)?.[1] ?? "");
}

/**
 * What part of a page an element makes; undefined when it is simply among the words. A header, footer or aside that
 * holds more prose than such things do is taken for a part of the text, whatever it calls itself.
 */
export function partOf(element: Element, isInArticle: boolean): Block["part"] {
  const { name, attributes } = element;
  const { role = "" } = attributes;
  const is = (tag: string, itsRole: string) => role === itsRole || (role === "" && name === tag);
  if (is("nav", "navigation") || ["menu", "menubar", "toolbar"].includes(role)) return "navigation";
  if (isShareBar(element) || isDialog(element)) return "navigation";
  if (is("header", "banner"))
    return isInArticle || isHeadOfText(element) || prose(element) > 300 ? undefined : "header";
  if (is("footer", "contentinfo")) return isInArticle || prose(element) > 1500 ? undefined : "footer";
  if (is("aside", "complementary") && !hasRole(element, "footnote", "endnote", "rearnote")) {
    return prose(element) > 3000 ? undefined : "aside";
  }
  return undefined;
}

// What a page lays over itself: to allow cookies, to subscribe. One that holds the text has its title, or much to read.
function isDialog(element: Element): boolean {
  const isOver = element.name === "dialog" || hasRole(element, "dialog", "alertdialog");
  return isOver && prose(element) < 1500 && !isHeadOfText(element) && findElement(element, "h1") === null;
}

// A header with the title and nothing to click through is the head of the text, not of a site.
function isHeadOfText(element: Element): boolean {
  const names = new Set([...elementsIn(element)].map(({ name }) => name));
  if (names.has("article") || names.has("main")) return true;
  return names.has("h1") && !names.has("nav") && !names.has("form");
}

const CLICKED = new Set(["a", "button", "nav", "form", "script", "style", "li"]);

/** How many characters stand in an element that nobody could click. */
function prose(element: Element): number {
  return element.children.reduce((sum, child) => {
    if (!isElement(child)) return sum + child.trim().length;
    return CLICKED.has(child.name) ? sum : sum + prose(child);
  }, 0);
}

const SHARING =
  /(^|[\s_-])(share|sharing|shares|social|sociallinks|addthis|addtoany|sharethis|breadcrumbs?|skip-?link)([\s_-]|$)/i;

const ROUND =
  /(^|\s)(?:(?:main|top|site|primary|secondary|footer)[-_]?)?(?:menu|nav|navbar|navigation|sidebar|side-bar|most-read|related(?:[-_](?:articles|links|posts|content|news))?|newsletter(?:[-_]\w+)?|comments?(?:[-_](?:list|section|area))?|cookie[-_]?(?:banner|notice|consent|bar)|tags?(?:[-_]?(?:list|cloud))?)(?=\s|$)/i;

/** Few words under a name that sites give to their sharing links and trails, their menus, and what they put round a text. */
function isShareBar(element: Element): boolean {
  const { class: names = "", id = "" } = element.attributes;
  if (["div", "ul", "section"].includes(element.name) && ROUND.test(`${names} ${id}`) && prose(element) < 150)
    return !isHeadOfText(element) && findElement(element, "h1") === null;
  return SHARING.test(`${names} ${id}`) && textOf(element).replace(/\s+/g, " ").length < 400 && prose(element) < 150;
}
