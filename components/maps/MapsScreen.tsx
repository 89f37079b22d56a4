"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PersonMenu } from "@/components/account/PersonMenu";
import { Palette } from "@/components/panels/Palette";
import { Button } from "@/components/ui/Button";
import { useLocale } from "@/components/ui/InBrowser";
import { Icon, Mark } from "@/components/ui/icons";
import { Key } from "@/components/ui/Key";
import { Menu, MenuChoice } from "@/components/ui/Menu";
import { Notice } from "@/components/ui/Notice";
import { useShortcuts } from "@/components/ui/shortcuts";
import { Tooltips } from "@/components/ui/Tooltip";
import { DropAnywhere } from "./DropAnywhere";
import { EmptyMaps } from "./EmptyMaps";
import { type ListNotice, useListChanges } from "./list-changes";
import { MapCard } from "./MapCard";
import { type MapCardFacts, type Sort, sorted } from "./map-card";
import { mapsPalette } from "./maps-palette";
import { NewMapDialog } from "./NewMapDialog";
import { type Asked, useQuery } from "./query";
import { Shelves } from "./Shelves";
import { EVERY_MAP, shelved, type TeamShelf } from "./team-shelves";
import { useWays } from "./ways";
import "@/components/ui/ui.css";
import "./maps.css";

interface MapsScreenProps {
  readonly maps: readonly MapCardFacts[];
  readonly asked: Asked;
  /** How many maps there are; those that changed longest ago may not be among `maps`. */
  readonly all: number;
  /** Who is signed in, and the teams that share maps; null where there are no accounts. */
  readonly person: { readonly name: string; readonly teams: readonly TeamShelf[] } | null;
  /** How many tasks and mentions wait for whoever looks. */
  readonly waiting: number;
}

/** The home: all maps as cards, or how to begin where there are none yet. Files can be dropped anywhere. */
export function MapsScreen({ maps, asked, all, person, waiting }: MapsScreenProps) {
  const router = useRouter();
  const changes = useListChanges();
  const [making, setMaking] = useState<readonly File[] | null>(null);
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const ways = useWays({ begin: setMaking, tell: changes.tell });
  const isEmpty = asked.query === "" && maps.every(({ isSample }) => isSample);
  const numbered = isEmpty ? ways.all.map((way, i) => ({ key: String(i + 1), run: way.run })) : [];
  useShortcuts(() => [
    { key: "N", run: ways.text.run },
    { key: "Mod+K", whileTyping: true, run: () => setIsPaletteOpen(true) },
    ...numbered,
  ]);
  const groups = () =>
    mapsPalette({
      maps,
      ways: ways.all,
      open: (id) => router.push(`/maps/${id}`),
      toTokens: person ? null : () => router.push("/account"),
    });
  return (
    <Tooltips>
      <HomeBar onCommands={() => setIsPaletteOpen(true)} name={person?.name ?? null} waiting={waiting} />
      {isEmpty ? (
        <EmptyMaps ways={ways.all} sample={maps[0] ?? null} />
      ) : (
        <MapList {...{ maps, asked, all, person, changes }} onNew={ways.text.run} onCopy={ways.copy} />
      )}
      <DropAnywhere words="Drop to make a map of it" onFiles={ways.takeFiles} />
      {ways.fileInput}
      {ways.chooser}
      {making && <NewMapDialog files={making} onClose={() => setMaking(null)} />}
      {isPaletteOpen && (
        <Palette groups={groups} placeholder="A command or a map" onClose={() => setIsPaletteOpen(false)} />
      )}
      <ListNotices notice={changes.notice} onClose={changes.dismiss} />
    </Tooltips>
  );
}

interface HomeBarProps {
  readonly onCommands: () => void;
  readonly name: string | null;
  readonly waiting: number;
}

function HomeBar({ onCommands, name, waiting }: HomeBarProps) {
  return (
    <header className="topbar lineless">
      <Mark />
      <span className="name">Warrant</span>
      <span className="grow" />
      <Link className="btn" href="/open">
        <span className="soft">Open for you</span> {waiting > 0 && <strong className="num">{waiting}</strong>}
      </Link>
      <Button onClick={onCommands}>
        <span className="soft">Commands</span> <Key name="Mod+K" />
      </Button>
      {name !== null && <PersonMenu name={name} />}
    </header>
  );
}

interface MapListProps extends Omit<MapsScreenProps, "waiting"> {
  readonly changes: ReturnType<typeof useListChanges>;
  readonly onNew: () => void;
  readonly onCopy: (map: MapCardFacts) => void;
}

function MapList({ maps, asked, all, person, changes, onNew, onCopy }: MapListProps) {
  const [shelf, setShelf] = useState<string>(EVERY_MAP);
  const locale = useLocale();
  const teams = person?.teams ?? [];
  const { written, isSeeking, seek, sortBy, seekAll } = useQuery(asked);
  return (
    <main className="home" aria-busy={isSeeking}>
      <div className="hh">
        <h1>Maps</h1>
        <span className="grow" />
        <search className="search">
          <Icon name="find" />
          <input
            type="search"
            className="field"
            aria-label="Find a map by title, source or claim"
            placeholder="Title, source or claim"
            value={written}
            onChange={(event) => seek(event.target.value)}
          />
        </search>
        <SortMenu sort={asked.sort} onSort={sortBy} />
        <Button look="ink" keyName="N" onClick={onNew}>
          New map
        </Button>
      </div>
      {maps.length === 0 && (
        <p className="none" role="status">
          No map has “{asked.query}” in its title, its sources or its claims.
        </p>
      )}
      {teams.length > 0 && <Shelves teams={teams} shelf={shelf} onShelf={setShelf} />}
      {shelved(sorted(maps, asked.sort, locale), shelf, teams).map(({ folder, maps: those }) => (
        <section key={folder?.id ?? ""} aria-label={folder?.name}>
          {folder && <h2 className="folder">{folder.name}</h2>}
          <ul className="cards">
            {those.map((map) => (
              <MapCard key={map.id} map={map} onRename={changes.rename} onDelete={changes.remove} onCopy={onCopy} />
            ))}
          </ul>
        </section>
      ))}
      {maps.length < all && (
        <p className="none">
          The {maps.length.toLocaleString(locale)} maps that changed last are here, of {all.toLocaleString(locale)}.{" "}
          <Button onClick={seekAll}>Show all</Button>
        </p>
      )}
    </main>
  );
}

const SORT_WORDS: Readonly<Record<Sort, string>> = { change: "Last change", title: "Title" };

function SortMenu({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const trigger = (
    <Button aria-label={`Sorted by ${SORT_WORDS[sort].toLowerCase()}`}>
      <span className="soft">{SORT_WORDS[sort]}</span>
      <Icon name="down" />
    </Button>
  );
  const options = (["change", "title"] as const).map((value) => ({ value, name: SORT_WORDS[value] }));
  return (
    <Menu trigger={trigger} align="end">
      <MenuChoice label="Sort by" value={sort} options={options} onChange={onSort} />
    </Menu>
  );
}

function ListNotices({ notice, onClose }: { readonly notice: ListNotice | null; readonly onClose: () => void }) {
  return (
    <div className="notices" role="status">
      {notice && (
        <Notice
          key={notice.key}
          text={notice.text}
          act={notice.undo ? { name: "Undo", run: notice.undo } : undefined}
          onClose={onClose}
        />
      )}
    </div>
  );
}
