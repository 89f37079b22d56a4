"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { Sort } from "./map-card";

/** What is sought and how it is sorted, both kept in the page's address; results follow while somebody types. */
export function useQuery(query: string, sort: Sort) {
  const router = useRouter();
  const [written, setWritten] = useState(query);
  const [isSeeking, startSeeking] = useTransition();
  const go = (by: Sort, all = false) =>
    startSeeking(() => router.replace(addressOf(written.trim(), by, all), { scroll: false }));
  // A short pause lets a word be finished before it is sought.
  useEffect(() => {
    if (written.trim() === query) return;
    const timer = setTimeout(() => startSeeking(() => router.replace(addressOf(written.trim(), sort))), 150);
    return () => clearTimeout(timer);
  }, [written, query, sort, router]);
  return { written, isSeeking, seek: setWritten, sortBy: (by: Sort) => go(by), seekAll: () => go(sort, true) };
}

function addressOf(words: string, sort: Sort, all = false): string {
  const asked = new URLSearchParams();
  if (words) asked.set("q", words);
  if (sort !== "change") asked.set("sort", sort);
  if (all) asked.set("all", "1");
  const query = asked.toString();
  return query ? `/maps?${query}` : "/maps";
}
