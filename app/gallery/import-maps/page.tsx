import { notFound } from "next/navigation";
import { MapsImportState } from "@/components/importing-maps/importing-maps.gallery";
import "@/components/ui/ui.css";
import "@/components/maps/maps.css";

/** The preview of maps on their way in; development only. */
export default function Page() {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  return (
    <main>
      <h1 className="unseen">Preview of maps</h1>
      <MapsImportState />
    </main>
  );
}
