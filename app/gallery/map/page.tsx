import { notFound } from "next/navigation";
import { MapState } from "@/components/map/map.gallery";
import "@/components/ui/ui.css";

/** The map pane in one of its states; development only. */
export default async function Page({ searchParams }: { searchParams: Promise<{ state?: string }> }) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { state } = await searchParams;
  return (
    <main style={{ height: "100vh" }}>
      <h1 className="unseen">Map pane</h1>
      <MapState name={state ?? "alliances"} />
    </main>
  );
}
