"use client";

import { Segmented } from "@/components/ui/Segmented";
import { EVERY_MAP, type TeamShelf } from "./team-shelves";

interface ShelvesProps {
  readonly teams: readonly TeamShelf[];
  readonly shelf: string;
  readonly onShelf: (shelf: string) => void;
}

/** Chooses between all maps and those that one team shares. */
export function Shelves({ teams, shelf, onShelf }: ShelvesProps) {
  const options = [{ value: EVERY_MAP, name: "All maps" }, ...teams.map(({ id, name }) => ({ value: id, name }))];
  return (
    <div className="shelves">
      <Segmented label="Maps of" value={shelf} options={options} onChange={onShelf} />
    </div>
  );
}
