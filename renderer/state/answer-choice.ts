import { filesNotAsked, withFilesOfKind } from "../../shared/attachments/files-of-kind.ts";
import type { Case } from "../../shared/case/case.ts";
import { withAnswer } from "../../shared/case/edit-list.ts";
import { slotTitle } from "../../shared/desk/missing-list.ts";
import { text } from "../ui/text.ts";
import { useChecked } from "./checked.ts";
import { answer, change, useOpenCase } from "./open-case.ts";
import { sayChanged } from "./removed.ts";

/** Gives the answer of a choice. With the kind of an agreement its files go along, in the same step of undo, and that is said. */
export function answerChoice(path: string, value: string | boolean | null | undefined): void {
  const { case: before } = useOpenCase.getState();
  const { guide } = useChecked.getState();
  if (!before || !guide || !/^agreements\[\d+\]\.kind$/u.test(path)) {
    answer(path, value);
    return;
  }
  // `change` looks whether the case can hold it
  const moved = withFilesOfKind(before, withAnswer(before, path, value) as Case, guide);
  if (moved.case !== before) change(path, moved.case);
  if (moved.slots.length === 0) {
    const { case: after } = useOpenCase.getState();
    const stays =
      after && filesNotAsked(after, guide).find(({ agreement }) => path === `agreements[${after.agreements?.findIndex(({ id }) => id === agreement.id)}].kind`);
    if (stays) sayChanged(text.attachments.stays(stays.kind));
    return;
  }
  const names = moved.slots.map((slot) => slotTitle({ slot, title: guide.slots.find(({ id }) => id === slot)?.title ?? slot }, guide));
  sayChanged(text.attachments.movedWithKind(names));
}
