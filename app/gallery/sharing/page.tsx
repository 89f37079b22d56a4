import { notFound } from "next/navigation";
import { SharingGallery } from "@/components/sharing/sharing.gallery";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";

interface SharingPageProps {
  readonly searchParams: Promise<{ readonly state?: string }>;
}

/** The dialog that says with whom a map is shared; `?state=` names one of its states; development only. */
export default async function Page({ searchParams }: SharingPageProps) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { state = "full" } = await searchParams;
  return <SharingGallery state={state} />;
}
