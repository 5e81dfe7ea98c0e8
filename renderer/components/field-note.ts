import { type PlacedFinding, useChecked } from "../state/checked.ts";
import { useIsAnswered } from "../state/open-case.ts";

/** What a field's note shows: the result of the weightiest finding that points at it; the rest stands in the rail. */
export type FieldNote = { readonly group: "must" | "open" | "lack"; readonly message: string; readonly placed: PlacedFinding };

/** An unanswered field that lacks an answer says so by being empty: no note. */
export function useFieldNote(path: string): FieldNote | undefined {
  const answered = useIsAnswered(path);
  const placed = useChecked((state) => state.notes.get(path)?.find(({ group }) => group !== "lack" || answered));
  if (placed === undefined) return undefined;
  const { group } = placed;
  const line = useChecked.getState().lines.find(({ members }) => members.some(({ key }) => key === placed.key));
  const own = line?.members.length === 1 ? line.result : undefined;
  return { group: group === "must" || group === "open" ? group : "lack", message: own ?? placed.finding.message, placed };
}
