import { withoutPartnerAnd } from "../../shared/case/edit-list.ts";
import { agreementsOnlyWith } from "../../shared/case/removed-partners.ts";
import { change, removeItem, undo, useOpenCase } from "../state/open-case.ts";
import { saidRemoved, sayChanged } from "../state/removed.ts";
import { text } from "../ui/text.ts";

/** Takes an item out of a list and says so. Agreements with nobody but a partner that is gone stay, and can go with it as one step of undo. */
export function removeNamed(list: string, index: number, name: string): void {
  const before = useOpenCase.getState().case;
  const gone = list === "partners" ? before?.partners?.[index]?.id : undefined;
  const left = before && gone !== undefined ? agreementsOnlyWith(before, gone) : [];
  removeItem(list, index);
  if (left.length === 0) {
    saidRemoved(name);
    return;
  }
  const go = () => {
    undo();
    const { case: again } = useOpenCase.getState();
    if (again) change(list, withoutPartnerAnd(again, index, left));
    sayChanged(text.workspace.removedBoth(name, left.length));
  };
  sayChanged(text.workspace.removedBut(name, left.length), undefined, undefined, { label: text.workspace.removedToo, go });
}
