import type { Case } from "../../shared/case/case.ts";
import { stepWords } from "../../shared/versions/step-words.ts";
import { text } from "../ui/text.ts";
import { useChecked } from "./checked.ts";
import { markJustChanged } from "./just-changed.ts";
import { change, useOpenCase } from "./open-case.ts";
import { sayChanged } from "./removed.ts";

/** A change by one click in several places, as one step of undo: says where and how many, with the way back, and tints what is another answer now. */
export function changeSeen(path: string, next: Case): void {
  const before = useOpenCase.getState().case;
  if (before === undefined) return;
  change(path, next);
  const after = useOpenCase.getState().case;
  if (after === undefined || after === before) return;
  const { findSection } = useChecked.getState();
  const step = stepWords(before, after, path, findSection);
  markJustChanged(step.paths);
  if (step.parts > 0) sayChanged(text.workspace.changedNow(step.words));
}
