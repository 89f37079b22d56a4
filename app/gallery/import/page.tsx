import { notFound } from "next/navigation";
import { ImportState } from "@/components/importing/importing.gallery";
import "@/components/ui/ui.css";
import "@/components/maps/maps.css";

/** The preview of texts on their way in, in one of its states; development only. */
export default async function Page({ searchParams }: { searchParams: Promise<{ state?: string }> }) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { state } = await searchParams;
  return (
    <main>
      <h1 className="unseen">Preview of a source</h1>
      <ImportState name={state ?? "one"} />
    </main>
  );
}
