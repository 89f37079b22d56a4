import { notFound } from "next/navigation";
import { OutlineState } from "@/components/outline/outline.gallery";
import "@/components/ui/ui.css";

/** The outline in one of its states; development only. */
export default async function Page({ searchParams }: { searchParams: Promise<{ state?: string }> }) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { state } = await searchParams;
  return (
    <main style={{ height: "100vh" }}>
      <h1 className="unseen">Outline</h1>
      <OutlineState name={state ?? "alliances"} />
    </main>
  );
}
