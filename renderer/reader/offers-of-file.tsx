import { Suspense } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { isTranslationSlot } from "../../shared/guide/rule-selectors.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { lazyScreen } from "../ui/lazy-screen.tsx";
import { useDocumentReading } from "./use-reading.ts";

// what reads a text brings the tables of all languages with it
const AgreementOffers = lazyScreen(() => import("../components/agreement-offers.tsx").then((part) => part.AgreementOffers));

/** What the file of an agreement says for the form, once it is read. `isWanted`: it is read for that; else what was read before is offered. */
export function OffersOfFile({ agreement, isWanted }: { readonly agreement: Agreement; readonly isWanted: boolean }) {
  const { attachments } = useCase();
  const guide = useChecked((state) => state.guide);
  const isCopy = ({ for: subject, slot, unplaced }: Attachment) =>
    subject === agreement.id && unplaced !== true && guide !== undefined && !isTranslationSlot(guide, slot);
  const { state } = useDocumentReading((attachments ?? []).filter(isCopy), [], isWanted);
  return state?.kind === "done" ? (
    <Suspense fallback={null}>
      <AgreementOffers agreement={agreement} read={state.read} />
    </Suspense>
  ) : null;
}
