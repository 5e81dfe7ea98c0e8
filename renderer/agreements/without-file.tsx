import type { Agreement } from "../../shared/case/case.ts";
import { ChooseAgreement } from "../components/choose-agreement.tsx";
import { text } from "../ui/text.ts";
import type { ElementRow } from "./checklist-rows.ts";

const words = text.agreements;

/** Whether nothing is answered of an agreement that has no file: none of its lines can be confirmed by anything. */
export const isBlank = (rows: readonly ElementRow[]): boolean =>
  rows.every(({ state, quote, page }) => state === "waiting" && quote === "" && page === undefined);

/** Where an agreement has no file: what its file brings, and the one step. */
export function WithoutFile({ agreement, isEmpty }: { readonly agreement: Agreement; readonly isEmpty: boolean }) {
  return (
    <div className="without-file">
      <p className="second">
        {isEmpty ? words.noCopy : words.unseen}
        {words.fileFirst}
      </p>
      <p className="line wrap">
        <ChooseAgreement agreement={agreement} loud />
      </p>
    </div>
  );
}
