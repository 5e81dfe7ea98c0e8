import { unfilledText } from "../../shared/desk/finding-group.ts";
import type { PlacedFinding } from "../state/checked.ts";
import { text } from "../ui/text.ts";
import { CheckItem } from "./check-item.tsx";
import { goToPlace } from "./go-to-place.ts";

/** From so many on, checks that wait for one and the same answer are told in one line. */
const MANY = 3;

/** The checks that all wait for one answer, such as the list of agreements in which nothing stands yet: one by one they would only repeat that. */
export function waitingForOne(shown: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const byPath = new Map<string, PlacedFinding[]>();
  for (const placed of shown) {
    const { path, group, finding } = placed;
    if (group !== "lack" || path === undefined || finding.missing?.length !== 1 || unfilledText(finding) === undefined) continue;
    byPath.set(path, [...(byPath.get(path) ?? []), placed]);
  }
  return [...byPath.values()].find((alike) => alike.length >= MANY) ?? [];
}

type Props = { readonly waiting: readonly PlacedFinding[]; readonly open: boolean; readonly show: (key: string) => void };

/** What is to be filled in, and the names of the checks that wait for it. `show` as for a single check. */
export function WaitingChecks({ waiting, open, show }: Props) {
  const [first] = waiting;
  if (first?.path === undefined) return null;
  const { key, path, finding } = first;
  const unfilled = (unfilledText(finding)?.unfilled ?? finding.message).replace(/。$/, "");
  return (
    <CheckItem
      group="lack"
      words={text.wizard.waiting(unfilled, waiting.length)}
      open={open}
      toggle={() => show(open ? "none" : key)}
      data={{ "data-waiting": waiting.length }}
    >
      <p className="second">{[...new Set(waiting.map((placed) => placed.finding.title))].join("、")}</p>
      <button type="button" className="link" onClick={() => goToPlace(path)}>
        {text.wizard.goField}
      </button>
    </CheckItem>
  );
}
