import type { Metadata } from "next";
import { cache } from "react";
import { hashOf } from "@/app/accounts/secrets";
import { discoveryOf } from "@/app/oembed";
import { Ended } from "@/components/account/Ended";
import { EmbedScreen } from "@/components/embed/EmbedScreen";
import { findLink } from "@/db/queries/links";
import { openMap } from "@/db/queries/maps";
import { theStore } from "@/db/store";
import { rowsOf } from "@/lib/argument/argument-map";
import { withoutTalk } from "@/lib/argument/talk";

interface EmbedPageProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<{ readonly claim?: string }>;
}

/** The map to which a link leads; null where it leads nowhere any more. */
const findShared = cache(async (token: string) => {
  const { db, rooms } = await theStore();
  const link = await findLink(db, hashOf(token));
  const room = link && (await openMap(db, rooms, link.mapId));
  return link && room ? { title: link.title || "Untitled map", room } : null;
});

export async function generateMetadata({ params }: EmbedPageProps): Promise<Metadata> {
  const { token } = await params;
  const shared = await findShared(token);
  const hidden = { robots: { index: false } };
  return shared ? { title: shared.title, ...hidden, ...discoveryOf(`/embed/${token}`) } : { title: "Ended", ...hidden };
}

/** A map that was shared by a link, to be looked at within other pages; nobody is asked who they are. */
export default async function EmbedPage({ params, searchParams }: EmbedPageProps) {
  const { token } = await params;
  const { claim } = await searchParams;
  const shared = await findShared(token);
  if (!shared) return <Ended what="link" />;
  return (
    <EmbedScreen
      title={shared.title}
      rows={JSON.stringify(withoutTalk(rowsOf(shared.room.map)))}
      claim={claim && /^[1-9]\d{0,6}$/.test(claim) ? Number(claim) : null}
      moment={null}
      address={`/link/${token}`}
    />
  );
}
