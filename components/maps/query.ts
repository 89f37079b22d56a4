"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { Sort } from "./map-card";

/** What the page of maps shows: those that hold some words, in an order, all of them or those that changed last. */
export interface Asked {
  readonly query: string;
  readonly sort: Sort;
  readonly isAll: boolean;
}

/** What is sought and how it is sorted, kept in the page's address; results follow while somebody types. */
export function useQuery({ query, sort, isAll }: Asked) {
  const router = useRouter();
  const [written, setWritten] = useState(query);
  const [isSeeking, startSeeking] = useTransition();
  const go = (changed: Partial<Asked>) => {
    const address = addressOf({ query: written.trim(), sort, isAll, ...changed });
    startSeeking(() => router.replace(address, { scroll: false }));
  };
  // A short pause lets a word be finished before it is sought.
  useEffect(() => {
    if (written.trim() === query) return;
    const timer = setTimeout(
      () => startSeeking(() => router.replace(addressOf({ query: written.trim(), sort, isAll }))),
      150,
    );
    return () => clearTimeout(timer);
  }, [written, query, sort, isAll, router]);
  return {
    written,
    isSeeking,
    seek: setWritten,
    sortBy: (sort: Sort) => go({ sort }),
    seekAll: () => go({ isAll: true }),
  };
}

function addressOf({ query, sort, isAll }: Asked): string {
  const asked = new URLSearchParams();
  if (query) asked.set("q", query);
  if (sort !== "change") asked.set("sort", sort);
  if (isAll) asked.set("all", "1");
  const words = asked.toString();
  return words ? `/maps?${words}` : "/maps";
}
