"use client";

import Link from "next/link";
import { Icon, type IconName } from "@/components/ui/icons";
import { Key } from "@/components/ui/Key";
import type { MapCardFacts } from "./map-card";

/** One way to begin, as the first screen and its keys offer it. */
export interface Way {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly run: () => unknown;
}

interface EmptyMapsProps {
  readonly ways: readonly Way[];
  /** The map that comes with Warrant; null where even that has been deleted. */
  readonly sample: MapCardFacts | null;
}

/** What stands where no maps are yet: how to begin, each way with its key, and the sample to look around in. */
export function EmptyMaps({ ways, sample }: EmptyMapsProps) {
  return (
    <main className="empty">
      <section>
        <h1>Start with a text.</h1>
        <p className="lead">
          Mark the words that claim something, say what rests on what, and every claim keeps its place in the source.
        </p>
        <ul className="ways">
          {ways.map((way, i) => (
            <li key={way.title}>
              <button type="button" className="plain" onClick={way.run}>
                <Icon name={way.icon} />
                <span className="grow">
                  <b>{way.title}</b>
                  <small>{way.hint}</small>
                </span>
                <Key name={String(i + 1)} />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="drop" aria-label="A place for files, and the sample">
        <div>
          <p>Drop a file anywhere on this page.</p>
          {sample && (
            <div className="card">
              <Link href={`/maps/${sample.id}`}>
                <figure>{sample.picture}</figure>
                <h2>{sample.title}</h2>
              </Link>
              <p className="m">Or look around in this one first. You cannot break it.</p>
            </div>
          )}
        </div>
      </section>
    </main>
  );
}
