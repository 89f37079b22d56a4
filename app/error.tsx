"use client";

import "@/components/ui/ui.css";
import "@/components/maps/maps.css";

/** What stands where a page failed; what was saved is safe. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  return (
    <main className="message">
      <h1>This page could not be shown.</h1>
      <p>
        Something went wrong while it was made. Everything that was saved is safe. The window in which Warrant was
        started says what happened.
      </p>
      <p className="acts">
        <button type="button" className="btn ink" onClick={reset}>
          Try again
        </button>
        {/* A full load, since what failed may be the page's own script. */}
        <a className="btn" href="/maps">
          All maps
        </a>
      </p>
    </main>
  );
}
