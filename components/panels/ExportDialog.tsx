"use client";

import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { useLabels } from "@/components/evaluation/label-of";
import { type FigureName, useFigureOf } from "@/components/figures/figures";
import { usePalette } from "@/components/map/palette";
import { colourProperties, Shapes } from "@/components/map/Shapes";
import { showing } from "@/components/map/showing";
import { mapViewOf } from "@/components/map/view";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Segmented } from "@/components/ui/Segmented";
import { Switch } from "@/components/ui/Switch";
import { useMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import { claimFacesOf, relationFacesOf } from "@/lib/drawing/faces";
import { drawMap } from "@/lib/drawing/map";
import type { Figure } from "@/lib/drawing/shape";
import { wholeFigure } from "@/lib/drawing/spots";
import { writeSvg } from "@/lib/drawing/svg";
import { onPaper, type Theme, type ThemeName, themeNameOf, themes } from "@/lib/drawing/theme";

type Format = "svg" | "json";

const FORMATS = [
  { value: "svg", name: "Picture (SVG)" },
  { value: "json", name: "Whole map (Warrant JSON)" },
] as const satisfies readonly { value: Format; name: string }[];

const LOOKS = [
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
  { value: "rationale", name: "Green and red" },
  { value: "rationaleDark", name: "Green and red, dark" },
  { value: "greyscale", name: "Greyscale" },
  { value: "greyscaleDark", name: "Greyscale, dark" },
] as const satisfies readonly { value: ThemeName; name: string }[];

/** Takes the map out: what is shown as a picture, with its folds, or the whole map as data. */
export function ExportDialog() {
  const { session, view } = useWorkspace();
  const [format, setFormat] = useState<Format>("svg");
  const [look, setLook] = useState<ThemeName>(themeNameOf(usePalette(), "light"));
  const [isOnWhite, setIsOnWhite] = useState(true);
  const drawnMap = useFigure();
  const shown = useView((at) => at.shown);
  const drawnView = useFigureOf(isFigure(shown) ? shown : null);
  const figure = drawnView ? wholeFigure(drawnView) : drawnMap;
  const close = () => view.setState({ dialog: null });
  const theme = isOnWhite && look === "light" ? onPaper(themes.light) : themes[look];
  return (
    <Dialog
      title="Export"
      widthPx={720}
      onClose={close}
      foot={
        format === "svg" ? (
          <Button look="ink" disabled={!figure} onClick={() => figure && savePicture(figure, theme)}>
            Save the picture
          </Button>
        ) : (
          <a className="btn ink" href={`/api/maps/${session.mapId}/export`} download>
            Save the map
          </a>
        )
      }
    >
      <div className="export">
        <div className="formats">
          <Segmented label="Format" value={format} options={FORMATS} onChange={setFormat} />
        </div>
        {format === "svg" ? (
          <>
            <Preview figure={figure} theme={theme} />
            <div className="options">
              <Segmented label="Colours" value={look} options={LOOKS} onChange={setLook} />
              {look === "light" && <Switch label="On white" checked={isOnWhite} onChange={setIsOnWhite} />}
            </div>
          </>
        ) : (
          <p className="told">
            Everything that this map holds: texts, passages, claims, relations, voices, tags and places. Nothing is lost
            on the way; opened in another Warrant it is the same map. The history is not in it.
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Whether a view of the map is one figure, which is saved as it is shown. */
function isFigure(shown: string): shown is FigureName {
  return shown === "text" || shown === "toulmin" || shown === "technical";
}

/** The picture as it will be saved, of the same shapes and in the same colours. */
function Preview({ figure, theme }: { readonly figure: Figure | null; readonly theme: Theme }) {
  if (!figure) return <p className="told">There is nothing to draw yet.</p>;
  const { x, y, width, height } = figure.bounds;
  return (
    <div className="preview">
      <svg
        role="img"
        aria-label={`${figure.title}, as it will be saved`}
        viewBox={`${x} ${y} ${width} ${height}`}
        style={{ ...colourProperties(theme), background: theme.ground, maxWidth: width, maxHeight: height }}
      >
        <Shapes shapes={figure.shapes} />
      </svg>
    </div>
  );
}

/** What is drawn now, with its folds; null where there is no claim. */
function useFigure(): Figure | null {
  const { session, desk } = useWorkspace();
  const map = useMap();
  const strengths = useStore(showing, (at) => at.strengths);
  const labels = useLabels(desk);
  return useMemo(() => {
    const layout = mapViewOf(session, desk).layout();
    if (!layout || layout.claims.size === 0) return null;
    const title = all(map, "maps")[0]?.title || "Untitled map";
    const description = `${layout.claims.size} claims, drawn with Warrant`;
    const claims = claimFacesOf(map, { strengths });
    const relations = relationFacesOf(map, { strengths });
    return drawMap({ layout, claims, relations, labels, title, description });
  }, [session, desk, map, strengths, labels]);
}

function savePicture(figure: Figure, theme: Theme): void {
  const address = URL.createObjectURL(new Blob([writeSvg(figure, { theme })], { type: "image/svg+xml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${figure.title}.svg`.replace(/[\\/:*?"<>|]+/g, " ");
  link.click();
  URL.revokeObjectURL(address);
}
