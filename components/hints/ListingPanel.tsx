"use client";

import { SuggestionsPanel } from "@/components/suggesting/SuggestionsPanel";
import { TalkPanel } from "@/components/talk/TalkPanel";
import type { Listing } from "@/components/workspace/view";
import { GroupsPanel } from "./GroupsPanel";
import { HintsPanel } from "./HintsPanel";
import { OpenQuestionsPanel } from "./OpenQuestionsPanel";
import "./hints.css";

/** The list about the whole map that stands in place of the inspector. */
export function ListingPanel({ listing }: { readonly listing: Listing }) {
  switch (listing) {
    case "hints":
      return <HintsPanel />;
    case "questions":
      return <OpenQuestionsPanel />;
    case "groups":
      return <GroupsPanel />;
    case "talk":
      return <TalkPanel />;
    case "suggestions":
      return <SuggestionsPanel />;
    default:
      return listing satisfies never;
  }
}
