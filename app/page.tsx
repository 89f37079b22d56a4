import { redirect } from "next/navigation";

/** The first address: the list of maps, which knows what to show on the first start. */
export default function Home() {
  redirect("/maps");
}
