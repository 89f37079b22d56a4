import { notFound } from "next/navigation";
import { SuggestingState } from "@/components/suggesting/suggesting.gallery";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";

interface SuggestingPageProps {
  readonly searchParams: Promise<{ readonly state?: string }>;
}

/** A map with what is suggested for it, and the list of that; `?state=crowd` shows much of both; development only. */
export default async function Page({ searchParams }: SuggestingPageProps) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { state = "few" } = await searchParams;
  return <SuggestingState state={state} />;
}
