import { showing, showStrengths } from "@/components/map/showing";
import type { IconName } from "@/components/ui/icons";
import type { KeyName } from "@/components/ui/keys";
import type { Listing } from "@/components/workspace/view";
import type { WorkspaceCommand } from "@/components/workspace/workspace-command";
import type { Workspace } from "@/components/workspace/workspace-context";

/** Commands that open the lists about the whole map, and that show or hide strengths. */
export function listingCommands({ view }: Workspace): WorkspaceCommand[] {
  const command = (id: string, title: string, icon: IconName, key: KeyName | null, run: () => void) => ({
    id,
    title,
    key,
    topic: "map" as const,
    sign: { icon },
    isEnabled: () => true,
    run,
  });
  const toggle = (wanted: Listing) => () =>
    view.setState(({ listing }) => ({ listing: listing === wanted ? null : wanted, finding: null, alike: null }));
  return [
    { ...command("hints", "Hints", "list", "E", toggle("hints")), hint: "what a second look may be worth" },
    command("openQuestions", "All open questions of the map", "ring", "Shift+Y", toggle("questions")),
    command("groups", "Groups and tags", "tag", null, toggle("groups")),
    {
      ...command("strengths", "Show strengths, or hide them", "eye", null, () =>
        showStrengths(!showing.getState().strengths),
      ),
      hint: "by the weight of borders and lines",
    },
    {
      ...command("indicators", "Mark indicator words in the texts, or no more", "marker", null, () =>
        view.setState(({ marksIndicators }) => ({ marksIndicators: !marksIndicators })),
      ),
      hint: "because, therefore, but, unless…",
      topic: "text",
    },
    {
      ...command("showAllGroups", "Show every group and tag again", "eye", null, () => view.setState({ sorted: null })),
      isEnabled: () => view.getState().sorted !== null,
    },
  ];
}
