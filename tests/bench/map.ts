import { largeMap } from "./large-map";
import { measureLayouts } from "./map-layout";
import { hand } from "./report";

const rows = largeMap({ seed: 1, size: 1400, counts: "claims and relations" });
console.log(`${rows.claims.length} claims, ${rows.relations.length} relations, ${rows.premises.length} premises`);
hand({
  title: "Map",
  compared: "",
  aims: [],
  tables: await measureLayouts(rows),
});
