import type { Loss } from "@/workers/exporting-task";

interface LossesProps {
  /** Null until they are known. */
  readonly losses: readonly Loss[] | null;
  /** Whether the file holds this list. */
  readonly isWritten: boolean;
  readonly onWhole: () => void;
}

/** What of the map a format does not hold, told before the file is saved. */
export function Losses({ losses, isWritten, onWhole }: LossesProps) {
  return (
    <section className="losses" aria-labelledby="export-losses">
      <div className="h3">
        <h3 id="export-losses">What this format loses</h3>
        <span className="num">{losses?.length ?? ""}</span>
      </div>
      {losses === null ? (
        <p>It is being looked at …</p>
      ) : losses.length === 0 ? (
        <p>Nothing of this map.</p>
      ) : (
        <>
          <ul>
            {losses.map(({ where, what, count }) => (
              <li key={what}>
                {plainly(what)}
                {where !== "" && <span className="where">{count > 1 ? `${where}, and ${count - 1} more` : where}</span>}
              </li>
            ))}
          </ul>
          <p>
            Nothing is lost in{" "}
            <button type="button" className="link" onClick={onWhole}>
              Warrant, whole
            </button>
            .{isWritten && " The list is written into the file."}
          </p>
        </>
      )}
    </section>
  );
}

/** A loss under a heading that says already that it is one. */
function plainly(what: string): string {
  return what.replace(/^Lost: (.)/u, (_, first: string) => first.toUpperCase());
}
