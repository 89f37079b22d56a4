import { notFound } from "next/navigation";
import { SourceState } from "@/components/source/SourceState";
import "@/components/ui/ui.css";

/** The source pane in one of its states; development only. */
export default async function Page({ searchParams }: { searchParams: Promise<{ state?: string }> }) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { state } = await searchParams;
  return (
    <main style={{ height: "100vh" }}>
      <h1 className="unseen">Source pane</h1>
      <SourceState name={state ?? "highlights"} />
    </main>
  );
}
