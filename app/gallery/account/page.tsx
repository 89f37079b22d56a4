import { notFound } from "next/navigation";
import { AccountGallery } from "@/components/account/account.gallery";
import "@/components/ui/ui.css";
import "@/components/workspace/workspace.css";

interface AccountPageProps {
  readonly searchParams: Promise<{ readonly state?: string }>;
}

/** The page of one's own account; `?state=` names one of its states; development only. */
export default async function Page({ searchParams }: AccountPageProps) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { state = "full" } = await searchParams;
  return <AccountGallery state={state} />;
}
