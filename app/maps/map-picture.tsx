import { Thumbnail } from "@/components/maps/Thumbnail";
import type { Database } from "@/db/database";
import { sketchOf } from "@/db/queries/sketch";
import { drawSketch } from "@/lib/drawing/sketch";

interface MapPictureProps {
  readonly db: Database;
  readonly mapId: string;
  readonly title: string;
}

const SIZE = { width: 392, height: 196 };

/** A small drawing of a map, from the database. */
export async function MapPicture({ db, mapId, title }: MapPictureProps) {
  const sketch = await sketchOf(db, mapId);
  return <Thumbnail figure={drawSketch({ title, ...sketch }, SIZE)} />;
}
