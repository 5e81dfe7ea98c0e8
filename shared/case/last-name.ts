import type { Case } from "./case.ts";

/** Who checked last in a case: an attachment, or else what is confirmed in it. */
export function lastNameIn({ attachments, confirmations }: Pick<Case, "attachments" | "confirmations">): string | undefined {
  return attachments?.findLast(({ checkedBy }) => checkedBy)?.checkedBy ?? confirmations?.findLast(({ by }) => by)?.by ?? undefined;
}
