import { notFound } from "next/navigation";
import { colourProperties, Shapes } from "@/components/map/Shapes";
import { type ExampleFigure, exampleFigures } from "@/lib/drawing/example-figures";
import { themes } from "@/lib/drawing/theme";
import "./gallery.css";

export const metadata = { title: "Gallery" };

/** Every example figure as the canvas draws it, each in its own theme; `?figure=` shows one. For work on Warrant itself. */
export default async function GalleryPage({ searchParams }: { readonly searchParams: Promise<{ figure?: string }> }) {
  if (process.env.NODE_ENV === "production" && process.env.WARRANT_GALLERY !== "1") notFound();
  const { figure: asked } = await searchParams;
  const shown = asked === undefined ? exampleFigures : exampleFigures.filter(({ name }) => name === asked);
  if (shown.length === 0) notFound();
  return (
    <main className="gallery">
      <h1>Gallery</h1>
      <nav aria-label="Figures">
        <a href="/gallery">All</a>
        {exampleFigures.map(({ name }) => (
          <a key={name} href={`/gallery?figure=${name}`} aria-current={name === asked ? "page" : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {shown.map((example) => (
        <FigureView key={example.name} example={example} />
      ))}
    </main>
  );
}

function FigureView({ example }: { readonly example: ExampleFigure }) {
  const { bounds, title, description, shapes } = example.draw();
  const theme = themes[example.theme];
  return (
    <figure id={example.name} style={{ ...colourProperties(theme), background: theme.ground }}>
      <svg
        width={bounds.width}
        height={bounds.height}
        viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
        role="img"
        aria-label={`${title}. ${description}`}
      >
        <Shapes shapes={shapes} />
      </svg>
      <figcaption style={{ color: theme.soft }}>{example.name}</figcaption>
    </figure>
  );
}
