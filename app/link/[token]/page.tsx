import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ComeByLink } from "@/components/account/ComeByLink";
import { findLink } from "@/db/queries/links";
import { theStore } from "@/db/store";
import { gainsBy, type LentRole } from "@/lib/access";
import { nameOfMap } from "@/lib/argument/graph";
import { hashOf } from "../../accounts/secrets";
import { standingHere } from "../../accounts/visitor";
import { discoveryOf } from "../../oembed";

interface LinkPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

export async function generateMetadata({ params }: LinkPageProps): Promise<Metadata> {
  return { title: "A map for you", ...discoveryOf(`/link/${(await params).token}`) };
}

const CAN_DO: Readonly<Record<LentRole, string>> = {
  viewer: "may read it",
  commenter: "may read it and comment on it",
  editor: "may read and edit it",
};

/** A link to a map: who may do as much there already goes on to it, anybody else gives a name. */
export default async function LinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const { db } = await theStore();
  const link = await findLink(db, hashOf(token));
  if (!link) notFound();
  const here = await standingHere(link.mapId);
  if (!gainsBy(here?.standing ?? null, link.role)) redirect(`/maps/${link.mapId}`);
  return <ComeByLink token={token} title={nameOfMap(link.title)} canDo={CAN_DO[link.role]} />;
}
