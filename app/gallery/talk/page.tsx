import { notFound } from "next/navigation";
import { TalkState } from "@/components/talk/talk.gallery";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";

/** Comments beside a claim and in the list of all; development only. */
export default function Page() {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  return <TalkState />;
}
