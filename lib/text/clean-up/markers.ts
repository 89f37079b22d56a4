/** What a line begins with that a list or a treaty is counted by; `isSure` when it is hardly anything else. */
export interface Marker {
  readonly isSure: boolean;
  /** Whether it is a bullet or a dash, not a number. */
  readonly isBullet: boolean;
}

const BULLET = /^[•●○◦▪■□▫‣⁃·➢➤✓*][\s\u00a0]+\S/u;
const DASH = /^[-–—][\s\u00a0]+\S/u;
const COUNT =
  /^(?:\(?(?:\d{1,3}|[a-zа-я]|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-ZА-Я])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|§\s?\d+[a-z]?)(?:[\s\u00a0]+\S|$)/u;
const ARTICLE =
  /^(?:article|art\.|section|chapter|annex|rule|clause|part|protocol|статья|раздел|глава|приложение|artikel|abschnitt|kapitel|anhang|chapitre|annexe|artículo|capítulo|anexo|articolo|capo|المادة|סעיף|第)[\s\u00a0]*[\dIVXLCivxlc一二三四五六七八九十]+[\s\u00a0.:)–—条條章-]*(?:$|[\p{Lu}\p{Lo}])/iu;

/** The marker that a line begins with: a bullet, a dash, a number or letter, "Article 5"; null when it begins with none. */
export function findMarker(text: string): Marker | null {
  const head = text.slice(0, 60);
  if (BULLET.test(head)) return { isSure: true, isBullet: true };
  if (DASH.test(head)) return { isSure: false, isBullet: true };
  return ARTICLE.test(head) || COUNT.test(head) ? { isSure: ARTICLE.test(head), isBullet: false } : null;
}
