import { notFound } from "next/navigation";
import { ReviewState } from "@/components/review/review.gallery";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";

/** The review queue over a corrected text; development only. */
export default function Page() {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  return <ReviewState />;
}
