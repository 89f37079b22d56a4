import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { hashOf } from "@/app/accounts/secrets";
import { discoveryOf } from "@/app/oembed";
import { EmbedScreen } from "@/components/embed/EmbedScreen";
import { momentAt } from "@/db/queries/history";
import { findLink } from "@/db/queries/links";
import { openMap } from "@/db/queries/maps";
import { theStore } from "@/db/store";
import { find, rowsOf } from "@/lib/argument/argument-map";
import { nameOfMap } from "@/lib/argument/graph";
import { withoutTalk } from "@/lib/argument/talk";

interface EmbedPageProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<{ readonly claim?: string; readonly version?: string }>;
}

/** The map to which a link leads; null where it leads nowhere any more. */
const findShared = cache(async (token: string) => {
  const { db, rooms } = await theStore();
  const link = await findLink(db, hashOf(token));
  const room = link && (await openMap(db, rooms, link.mapId));
  return link && room ? { id: link.mapId, title: nameOfMap(link.title), room } : null;
});

export async function generateMetadata({ params }: EmbedPageProps): Promise<Metadata> {
  const { token } = await params;
  const shared = await findShared(token);
  const hidden = { robots: { index: false } };
  return shared ? { title: shared.title, ...hidden, ...discoveryOf(`/embed/${token}`) } : { title: "Ended", ...hidden };
}

/** What of a map is shown: as it is now, or as it was when somebody named it; null where there is no such version. */
async function shownOf({ id, room }: NonNullable<Awaited<ReturnType<typeof findShared>>>, version?: string) {
  if (version === undefined) return { map: room.map, moment: null };
  const named = find(room.map, "versions", version);
  if (!named) return null;
  const { db, rooms } = await theStore();
  const { at, map } = await momentAt(db, rooms, id, room, named.seq);
  return { map, moment: `${named.name}, ${at.slice(0, 10)}` };
}

/** A map that was shared by a link, to be looked at within other pages; nobody is asked who they are. */
export default async function EmbedPage({ params, searchParams }: EmbedPageProps) {
  const { token } = await params;
  const { claim, version } = await searchParams;
  const shared = await findShared(token);
  const shown = shared && (await shownOf(shared, version));
  if (!shared || !shown) notFound();
  return (
    <EmbedScreen
      title={shared.title}
      rows={JSON.stringify(withoutTalk(rowsOf(shown.map)))}
      claim={claim && /^[1-9]\d{0,6}$/.test(claim) ? Number(claim) : null}
      moment={shown.moment}
      address={`/link/${token}`}
    />
  );
}
