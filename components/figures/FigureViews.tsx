"use client";

import { Button } from "@/components/ui/Button";
import { useDesk, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { toulminSteps } from "@/lib/argument/toulmin";
import { FigurePane, type FigurePaneProps } from "./FigurePane";
import { type FigureName, useFigureOf, useToulmin } from "./figures";

/** The claims in the order in which the texts say them. */
export function TextOrderView() {
  return (
    <OneFigure name="text" label="Text order" empty="There is no claim yet. Select words in the text to make one." />
  );
}

/** The steps of the map in Toulmin's parts. */
export function ToulminView() {
  return (
    <OneFigure
      name="toulmin"
      label="Toulmin's parts"
      empty="There is no step to show. A step is a claim with a reason for it, or against it."
      tools={<ToulminTools />}
    />
  );
}

/** The map as nodes of the Argument Interchange Format. */
export function TechnicalView() {
  return <OneFigure name="technical" label="Nodes of the technical notation" empty="There is nothing to show yet." />;
}

/** Lets one step alone be shown in Toulmin's parts, or the whole argument. */
function ToulminTools() {
  const { view } = useWorkspace();
  const map = useMap();
  const picked = useDesk((at) => at.picked);
  const shown = useToulmin();
  const canShow = picked !== null && picked.id !== shown && toulminSteps(map, picked.id, false).length > 0;
  return (
    <>
      <Button disabled={!canShow} onClick={() => canShow && view.setState({ toulmin: picked.id })}>
        <span className="soft">Only what is picked</span>
      </Button>
      <Button disabled={shown === null} onClick={() => view.setState({ toulmin: null })}>
        <span className="soft">Everything</span>
      </Button>
    </>
  );
}

/** Nothing in the head over a view. */
export function NoTools() {
  return null;
}

function OneFigure({ name, ...rest }: { readonly name: FigureName } & Omit<FigurePaneProps, "drawn">) {
  const drawn = useFigureOf(name);
  return drawn && <FigurePane key={name} drawn={drawn} {...rest} />;
}
