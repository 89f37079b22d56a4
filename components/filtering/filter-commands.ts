import type { WorkspaceCommand } from "@/components/workspace/workspace-command";
import type { Workspace } from "@/components/workspace/workspace-context";
import { type Filters, noFilters } from "@/lib/argument/filters";

/** Commands that let a part of the map stand out. */
export function filterCommands({ view, desk }: Workspace): WorkspaceCommand[] {
  const now = () => view.getState().filters ?? noFilters;
  const set = (filters: Filters | null) => view.setState({ filters });
  const pickedId = () => {
    const { picked } = desk.getState();
    return picked && picked.table !== "spans" ? picked.id : null;
  };
  return [
    {
      id: "filters",
      title: "Filter the map, or show all of it again",
      hint: "by speaker, part, group, tag, label, open questions",
      key: "Shift+F",
      topic: "map",
      sign: { icon: "eye" },
      isEnabled: () => true,
      run: () => set(view.getState().filters ? null : noFilters),
    },
    {
      id: "spine",
      title: "Show the spine, or all of the map again",
      hint: "what each conclusion rests on most",
      key: "Shift+S",
      topic: "map",
      sign: { icon: "down" },
      isEnabled: () => true,
      run: () => set(now().isSpine ? null : { ...now(), isSpine: true }),
    },
    {
      id: "around",
      title: "Show only what is around this, one step more each time",
      key: "Shift+A",
      topic: "picked",
      sign: { icon: "eye" },
      isEnabled: () => pickedId() !== null,
      run: () => {
        const id = pickedId();
        if (id) set({ ...now(), around: { id, steps: stepsFrom(now(), id) } });
      },
    },
  ];
}

/** One step for something new, else one more; beyond nine, all. */
function stepsFrom({ around }: Filters, id: string): number | null {
  if (around?.id !== id) return 1;
  return around.steps === null || around.steps >= 9 ? null : around.steps + 1;
}
