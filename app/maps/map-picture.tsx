import { Thumbnail } from "@/components/maps/Thumbnail";
import type { Database } from "@/db/database";
import { sketchOf } from "@/db/queries/sketch";
import { drawSketch } from "@/lib/drawing/sketch";

interface MapPictureProps {
  readonly db: Database;
  readonly mapId: string;
}

const SIZE = { width: 392, height: 196 };

/** A small drawing of a map, from the database. */
export async function MapPicture({ db, mapId }: MapPictureProps) {
  return <Thumbnail figure={drawSketch(await sketchOf(db, mapId), SIZE)} />;
}
