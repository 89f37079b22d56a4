import type { Metadata } from "next";
import { headers } from "next/headers";
import { ApiReference } from "@/components/api-reference/ApiReference";
import { theMode } from "../accounts/mode";

export const metadata: Metadata = { title: "What programs can ask for" };

/** The interface for programs, to be read. It tells nothing of anybody. */
export default async function ApiReferencePage() {
  const mode = theMode();
  const here = mode.kind === "local" ? `http://${(await headers()).get("host")}` : mode.url.origin;
  return <ApiReference site={here} />;
}
