import { RadioGroup } from "radix-ui";
import { useIsNarrow } from "@/components/ui/width";
import type { KindGroup } from "./export-kinds";

interface KindListProps {
  readonly groups: readonly KindGroup[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Every kind of file with its ending, under headings. On a phone it is one field, so that what comes out is in sight. */
export function KindList(props: KindListProps) {
  return useIsNarrow() ? <KindField {...props} /> : <KindRadios {...props} />;
}

function KindField({ groups, chosen, onChoose }: KindListProps) {
  return (
    <div className="kinds">
      <select
        className="choice"
        aria-label="Kind of file"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map(({ name, kinds }) => (
          <optgroup key={name} label={name}>
            {kinds.map((kind) => (
              <option key={kind.id} value={kind.id}>
                {kind.name} ({kind.ending})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Arrow keys move between them. */
function KindRadios({ groups, chosen, onChoose }: KindListProps) {
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
