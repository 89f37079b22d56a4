import { RadioGroup } from "radix-ui";
import type { KindGroup } from "./export-kinds";

interface KindListProps {
  readonly groups: readonly KindGroup[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Every kind of file with its ending, under headings; arrow keys move between them. */
export function KindList({ groups, chosen, onChoose }: KindListProps) {
  return (
    <RadioGroup.Root className="kinds" aria-label="Kind of file" value={chosen} onValueChange={onChoose}>
      {groups.map(({ name, kinds }) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {kinds.map((kind) => (
            <RadioGroup.Item key={kind.id} className="kind" value={kind.id}>
              {kind.name}
              <span className="ending">{kind.ending}</span>
            </RadioGroup.Item>
          ))}
        </fieldset>
      ))}
    </RadioGroup.Root>
  );
}
