import type { Content } from "@/lib/text/content";

const PARAGRAPHS = [
  "# Public hearing on the Weir Bridge, Alderbrook town hall, 12 March",
  "Chair: The motion before us is that the Weir Bridge should be closed to lorries from the first of June. Each side has spoken before; tonight I ask for reasons, and for answers to reasons. Ms Okafor, the town engineer, will begin.",
  "Nkechi Okafor: The bridge was built in 1931 for carts and vans. In the last inspection two of the six bearings had moved, and a bearing that has moved once will move again. A loaded lorry weighs ten times what the bridge was made to carry. We do not have to wait for an accident in order to know what a bearing can bear.",
  "Every engineer I have asked says the same thing in other words: the structure no longer suits the traffic. I say it plainly. The Weir Bridge is not safe for heavy lorries.",
  "Tomas Lindqvist: I drive that bridge twice a day, and I speak for the hauliers. Without the bridge the way to the mill is thirty-one kilometres longer. The mill will not pay for that, and eighty people work there. Close the bridge to us and you close the mill.",
  "Ms Okafor tells you about bearings. But the inspection she quotes was made in a week of flood, and the bearings were measured under water. A measurement made in a flood tells us about the flood.",
  "Nkechi Okafor: The second team measured again in September, in dry weather, and found the same. It is their numbers that I read to you.",
  "Ruth Abara: I live beside the bridge. We have all heard the minister say that no rural bridge will be closed while he is in office. He may say so. A promise made in the capital does not hold up a bearing. And a life counts for more than a longer road.",
  "Tomas Lindqvist: Nobody here is against safety. If the county pays for the detour, we can live with the closure. What we ask is that the bridge stays open for lorries unless the repair has begun; there is no sense in shutting a road that nobody is mending.",
  "Chair: I note one thing on which both sides seem to agree, though neither has said it: a town must not ask its people to use a bridge that it knows to be unsafe. We shall vote on the fourth of April.",
] as const;

/** The text of the sample map: a hearing in a town that does not exist, written for Warrant. */
export const bridgeHearing: Content = (() => {
  const [heading, ...speeches] = PARAGRAPHS;
  const lines = [heading.replace("# ", ""), ...speeches];
  const plain = lines.join("\n\n");
  let at = 0;
  const blocks = lines.map((line, i) => {
    const place = { start: at, end: at + line.length };
    at = place.end + 2;
    return i === 0 ? { kind: "heading" as const, level: 1, ...place } : { kind: "paragraph" as const, ...place };
  });
  return { plain, blocks };
})();
