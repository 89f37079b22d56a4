import "@recogito/text-annotator/text-annotator.css";
import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from "@recogito/text-annotator";
import { isWithin, offer } from "./contender";
import { largePassages, type Passage } from "./passages";
import { rangeOf, type Setting, setText } from "./setting";

// The peer, with the renderer that the address names: "spans" (its own default) or "css". With "ranges" it is handed the
// place of each passage on the page, which it otherwise looks for itself.
const way = location.pathname.slice(1);
const renderer = way.startsWith("spans") ? "SPANS" : "CSS_HIGHLIGHTS";
const isHanded = way.endsWith("ranges");
const { content, passages, added } = largePassages();
let setting: Setting | null = null;
let annotator: TextAnnotator<TextAnnotation, TextAnnotation> | null = null;

type Selector = TextAnnotation["target"]["selector"][number];

/** An annotation as it comes from where it is kept: without a range, unless ranges are handed over. */
function annotationOf(passage: Passage): TextAnnotation {
  const { id, start, end } = passage;
  const kept = { quote: content.plain.slice(start, end), start, end };
  const selector = (isHanded && setting ? { ...kept, range: rangeOf(setting, passage) } : kept) as Selector;
  return { id, bodies: [], target: { annotation: id, selector: [selector] } };
}

function spans(): Element[] {
  return [...document.querySelectorAll(".r6o-annotation")];
}

function ranges(): Range[] {
  const all = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return all.filter((range) => range instanceof Range);
}

offer({
  show: () => {
    setting = setText(content, { sections: false });
    annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(setting.text, { renderer });
    // The way that would replace what is there does not look for ranges in this version; this one adds.
    annotator.setAnnotations(passages.map(annotationOf), isHanded);
  },
  add: (n) => {
    const passage = added[n];
    if (passage) annotator?.addAnnotation(annotationOf(passage));
  },
  scroller: () => setting?.scroller ?? document.body,
  hasPainted: (within) => (renderer === "SPANS" ? spans() : ranges()).some((part) => isWithin(part, within)),
  painted: () => (renderer === "SPANS" ? spans().length : CSS.highlights.size),
});
