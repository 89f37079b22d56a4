import type { PaletteGroup } from "@/components/panels/Palette";
import { Icon } from "@/components/ui/icons";
import { chooseTheme } from "@/components/ui/theme";
import { nameOfMap } from "@/lib/argument/graph";
import type { Way } from "./EmptyMaps";
import { countsInWords, type MapCardFacts } from "./map-card";

interface Home {
  readonly maps: readonly MapCardFacts[];
  readonly ways: readonly Way[];
  readonly open: (mapId: string) => void;
  /** Leads to the tokens for programs, where no account does; null where one does. */
  readonly toTokens: (() => void) | null;
}

/** What the palette of the home holds: the ways to begin, the look of the page, and every map. */
export function mapsPalette({ maps, ways, open, toTokens }: Home): PaletteGroup[] {
  return [
    {
      heading: "Commands",
      isCommands: true,
      items: [
        ...ways.map((way) => ({
          id: `way ${way.title}`,
          title: way.title,
          hint: way.hint,
          sign: <Icon name={way.icon} />,
          run: () => void way.run(),
        })),
        ...(toTokens ? [tokensItem(toTokens)] : []),
        ...themeItems,
      ],
    },
    {
      heading: "Maps",
      isCommands: false,
      items: maps.map((map) => ({
        id: map.id,
        title: nameOfMap(map.title),
        place: countsInWords(map),
        run: () => open(map.id),
      })),
    },
  ];
}

function tokensItem(run: () => void) {
  return { id: "tokens", title: "Tokens for programs", hint: "the HTTP API", sign: <Icon name="link" />, run };
}

/** The three looks of the page, as lines of a palette. */
const themeItems = [
  { id: "theme light", title: "Light theme", sign: <Icon name="sun" />, run: () => chooseTheme("light") },
  { id: "theme dark", title: "Dark theme", sign: <Icon name="moon" />, run: () => chooseTheme("dark") },
  {
    id: "theme system",
    title: "Theme of this device",
    sign: <Icon name="screen" />,
    run: () => chooseTheme("system"),
  },
] as const;
