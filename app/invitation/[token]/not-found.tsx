import { Ended } from "@/components/account/Ended";

/** What stands at the address of an invitation that has ended, or never was. */
export default function Gone() {
  return <Ended what="invitation" />;
}
