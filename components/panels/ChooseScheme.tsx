"use client";

import { Icon } from "@/components/ui/icons";
import { takeScheme } from "@/components/workspace/scheme-commands";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { findScheme, SCHEMES } from "@/lib/argument/schemes/catalogue";
import { type KeyQuestion, SCHEME_KEY } from "@/lib/argument/schemes/key";
import { SCHEME_GROUPS, type Scheme, type SchemeGroup } from "@/lib/argument/schemes/scheme";
import { Palette, type PaletteGroup, type PaletteItem } from "./Palette";

/** Asks which scheme a step follows: by its words, group by group, or by a short row of questions. */
export function ChooseScheme({ relationId }: { readonly relationId: Id }) {
  const workspace = useWorkspace();
  const { session, view } = workspace;
  const relation = find(session.getState().map, "relations", relationId);
  const close = () => view.setState({ dialog: null });
  const take = (scheme: Scheme | null) => takeScheme(workspace, relationId, scheme);
  const groups: PaletteGroup[] = [
    {
      heading: "Which scheme is it?",
      isCommands: true,
      items: [
        {
          id: "key",
          title: "Not sure: answer a few questions",
          hint: "they lead to one",
          sign: <Icon name="list" />,
          run: () => view.setState({ dialog: { kind: "schemeKey", relationId, path: [] } }),
        },
        ...(relation?.scheme === null || !relation
          ? []
          : [{ id: "none", title: "No scheme", sign: <Icon name="close" />, run: () => take(null) }]),
      ],
    },
    ...Object.entries(SCHEME_GROUPS).map(([group, heading]) => ({
      heading,
      isCommands: true,
      items: schemesIn(group as SchemeGroup).map((scheme): PaletteItem => schemeItem(scheme, () => take(scheme))),
    })),
  ];
  return <Palette groups={() => groups} placeholder="Words of the scheme: expert, cause, precedent…" onClose={close} />;
}

function schemesIn(group: SchemeGroup): Scheme[] {
  return SCHEMES.filter((scheme) => scheme.group === group);
}

function schemeItem(scheme: Scheme, run: () => void): PaletteItem {
  return { id: scheme.id, title: scheme.name, hint: scheme.gist, also: scheme.aliases.join(" "), run };
}

interface SchemeKeyProps {
  readonly relationId: Id;
  /** Which answers were given so far, by their places. */
  readonly path: readonly number[];
}

/** One question of the key that leads to a scheme; each answer leads on. */
export function SchemeKey({ relationId, path }: SchemeKeyProps) {
  const workspace = useWorkspace();
  const { view } = workspace;
  const at = questionAt(path);
  const ask = (next: readonly number[]) => view.setState({ dialog: { kind: "schemeKey", relationId, path: next } });
  const items = at.answers.map(({ says, leadsTo }, i): PaletteItem => {
    const id = `${path.join(".")} ${i}`;
    if ("ask" in leadsTo) return { id, title: says, place: "…", run: () => ask([...path, i]) };
    const scheme = "scheme" in leadsTo ? findScheme(leadsTo.scheme) : null;
    if (scheme) return { id, title: says, place: scheme.name, run: () => takeScheme(workspace, relationId, scheme) };
    return {
      id,
      title: says,
      hint: "advice" in leadsTo ? leadsTo.advice : "",
      run: () => view.setState({ dialog: { kind: "scheme", relationId } }),
    };
  });
  const back: PaletteItem = {
    id: "back",
    title: path.length === 0 ? "Back to all schemes" : "Back to the question before",
    sign: <Icon name="left" />,
    run: () => (path.length === 0 ? view.setState({ dialog: { kind: "scheme", relationId } }) : ask(path.slice(0, -1))),
  };
  return (
    <Palette
      key={path.join(".")}
      groups={() => [
        { heading: at.ask, isCommands: true, items },
        { heading: "Or", isCommands: true, items: [back] },
      ]}
      placeholder="Words of an answer"
      onClose={() => view.setState({ dialog: null })}
    />
  );
}

function questionAt(path: readonly number[]): KeyQuestion {
  return path.reduce((question: KeyQuestion, i) => {
    const next = question.answers[i]?.leadsTo;
    return next && "ask" in next ? next : question;
  }, SCHEME_KEY);
}
