"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/icons";
import { nameOfMap } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import "@/components/maps/maps.css";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";
import "./history.css";

interface PageHeadProps {
  readonly mapId: Id;
  readonly title: string;
  readonly heading: string;
  /** A few words beside the heading. */
  readonly about?: ReactNode;
  /** What leads on from here. */
  readonly children: ReactNode;
}

/** The head of a page about the past of a map. */
export function PageHead({ mapId, title, heading, about, children }: PageHeadProps) {
  return (
    <header className="topbar">
      <Link className="home-link" href="/maps" aria-label="Warrant, all maps">
        <Mark />
      </Link>
      <Link className="crumb" href={`/maps/${mapId}`}>
        {nameOfMap(title)}
      </Link>
      <span className="slash" aria-hidden="true">
        /
      </span>
      <h1 dir="auto">{heading}</h1>
      {about && <span className="soft">{about}</span>}
      <span className="grow" />
      {children}
    </header>
  );
}
