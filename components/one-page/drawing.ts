import type { Box } from "./camera";
import type { Shown } from "./shown";

/** The drawn map: its claims by their numbers, and what of it is seen. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly claims: ReadonlyMap<number, SVGGElement>;
  readonly boxes: ReadonlyMap<number, Box>;
  /** Hides what is folded away or out of focus; folded claims tell how many they hide. */
  show(seen: Shown): void;
  /** Puts a ring round a claim, and lets the keyboard come in there. */
  pick(number: number): void;
  /** Lets the keyboard come in at a claim. */
  makeReachable(number: number | null): void;
}

export function createDrawing(svg: SVGSVGElement, boxes: ReadonlyMap<number, Box>): Drawing {
  const parts = Array.from(svg.querySelectorAll<SVGGElement>("[data-r]"));
  const claims = new Map(
    Array.from(svg.querySelectorAll<SVGGElement>(".claim"), (claim) => [Number(claim.dataset.claim), claim] as const),
  );

  function show({ claims: seen, relations, hiddenBelow }: Shown): void {
    for (const [number, claim] of claims) {
      claim.toggleAttribute("hidden", !seen.has(number));
      markFold(claim, hiddenBelow.get(number) ?? 0, boxes.get(number));
    }
    for (const part of parts) {
      const { r, from } = part.dataset;
      const isSeen = relations.has(Number(r)) && (from === undefined || seen.has(Number(from)));
      part.toggleAttribute("hidden", !isSeen);
    }
  }

  function makeReachable(number: number | null): void {
    for (const claim of svg.querySelectorAll('.claim[tabindex="0"]')) claim.setAttribute("tabindex", "-1");
    if (number !== null) claims.get(number)?.setAttribute("tabindex", "0");
  }

  function pick(number: number): void {
    for (const claim of svg.querySelectorAll(".on")) claim.classList.remove("on");
    claims.get(number)?.classList.add("on");
    makeReachable(number);
  }

  return { svg, claims, boxes, show, pick, makeReachable };
}

const SVG = "http://www.w3.org/2000/svg";

/** How many claims are folded away below it, on the lower edge of a claim. */
function markFold(claim: SVGGElement, count: number, box: Box | undefined): void {
  claim.querySelector(".folded")?.remove();
  if (count === 0 || !box) return;
  const mark = document.createElementNS(SVG, "g");
  mark.setAttribute("class", "folded");
  mark.setAttribute("transform", `translate(${box[2] / 2} ${box[3]})`);
  const pill = document.createElementNS(SVG, "rect");
  const look = { x: -24, y: -2, width: 48, height: 20, rx: 10 };
  for (const [name, value] of Object.entries(look)) pill.setAttribute(name, String(value));
  const words = document.createElementNS(SVG, "text");
  words.setAttribute("y", "12");
  words.setAttribute("text-anchor", "middle");
  words.textContent = `+ ${count}`;
  mark.append(pill, words);
  claim.append(mark);
}
