/** Distances of the drawing, in pixels at 100 %. They are the same in the canvas and in every export. */

/** Between neighbours in a row. */
export const SIBLING_GAP = 24;
/** Between a step and what stands beside it: a warrant, an undercut. */
export const SIDE_GAP = 30;
/** Between a claim and the pill beside it: a restatement, a preference. */
export const BESIDE_GAP = 21;
/** What stands diagonally nearer than this, in height, counts as side by side. */
export const CLEARANCE = 12;

/** From a pill down to its only premise. */
export const STEM = 18;
/** From a pill down to the bar of its linked premises, and from the bar down to them. */
export const BAR_STEM = 12;
/** How much nearer to its step than others a pinned premise may stand. */
export const PIN_SLACK = 6;
/** How far a bar reaches beyond the middle of its outer premises. */
export const BAR_OVERHANG = 6;

/** Least height between a claim and the pills below it: room for three tracks. */
export const ZONE = 40;
/** From the top of that room to the first track, from track to track, and from the last track to the pills. */
export const TRACK_HEAD = 14;
export const TRACK_STEP = 7;
export const TRACK_FOOT = 12;
/** Between a row and whatever stands above it: a neighbour beside the claim, an upper row of a fan. */
export const ROW_GAP = 11;

/** Ports on the lower edge of a claim: least distance from a corner, and from each other. */
export const PORT_INSET = 16;
export const PORT_STEP = 18;
/** A port may stand this much nearer to the corner where that saves a bend. */
export const PORT_SLACK = 6;

/** Lanes above a pill, on which its further warrants and undercuts reach it. */
export const LANE = 20;
export const LANE_STEP = 9;
/** Where those come down onto the pill: from its end, from each other, and from its arrow in the middle. */
export const LANE_INSET = 12;
export const LANDING_STEP = 14;
export const ARROW_BERTH = 14;

/** The edges and the count that a folded claim shows outside its box: to the right, in the gap, and below. */
export const FOLD_EDGE = 8;
export const FOLD_FOOT = 12;

/** Between parts of a map, and between the claims of the tray. */
export const PART_GAP = 56;
export const TRAY_GAP = 24;
/** How many times as wide as high a map of several parts should be, as a page is. */
export const ASPECT = 1.8;
/** Heights of shelves are multiples of this, so that one more line of text moves nothing. */
export const SHELF_STEP = 40;
/** Rows wider than this are broken around a channel, where no other limit is given. */
export const ROW_LIMIT = 1500;
/** Only blocks no higher than this are stacked in the rows of a fan: deeper ones would stand screens away from their target. */
export const FAN_DEPTH = 420;
/** Claims stand level as long as this much of their heights meets. */
export const LEVEL_OVERLAP = 24;

/** Cross links: room about the two ends in which a way is sought, and the length beyond which only stubs are drawn. */
export const LINK_ROOM = 260;
export const LINK_LIMIT = 2600;
/** How far links keep from boxes where there is room, and at least. */
export const LINK_BERTH = 12;
export const WALL_BERTH = 6;
/** What is kept free below a pill whose premises are all drawn elsewhere. */
export const LINK_DOOR = 40;
/** How far links keep from lines that they run along. */
export const LINE_BERTH = 6;
export const LINK_STEP = 10;
/** What a bend and a crossing cost, as lengths. */
export const BEND_COST = 40;
export const CROSSING_COST = 320;
