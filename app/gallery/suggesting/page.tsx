import { notFound } from "next/navigation";
import { SuggestingState } from "@/components/suggesting/suggesting.gallery";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";

/** A map with what is suggested for it, and the list of that; development only. */
export default function Page() {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  return <SuggestingState />;
}
