import Link from "next/link";
import "@/components/ui/ui.css";
import "@/components/maps/maps.css";

/** What stands where an address leads nowhere. */
export default function NotFound() {
  return (
    <main className="message">
      <h1>There is nothing here.</h1>
      <p>No map has this address. It may have been mistyped, or the map lies in another Warrant.</p>
      <p className="acts">
        <Link className="btn ink" href="/maps">
          All maps
        </Link>
      </p>
    </main>
  );
}
