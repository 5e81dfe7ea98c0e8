import { agreementOfFile } from "../../shared/attachments/agreement-of-file.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { givenNameOf } from "../../shared/text/file-names.ts";
import { registerAgreement } from "../state/agreement-files.ts";
import { useAttachmentOverview } from "../state/attachment-overviews.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";

/** Offers to register the agreement of a file that belongs to none yet, and leads to its elements beside its pages. */
export function RegisterAgreement({ attachment }: { readonly attachment: Attachment }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots);
  const look = useAttachmentOverview(attachment.file);
  const readOnly = useReadOnly();
  if (readOnly || !guide || !slots) return null;
  const name = givenNameOf(attachment);
  const known = agreementOfFile({ case: theCase, guide }, slots, attachment, { name, opening: look?.ok ? look.value.opening : "" });
  if (known === undefined) return null;
  return (
    <button
      type="button"
      className="link dense"
      aria-label={text.attachments.registerOf(name)}
      onClick={() => {
        const agreement = registerAgreement(attachment, known);
        if (agreement !== undefined) goToPage({ kind: "agreements", agreement });
      }}
    >
      {text.attachments.register}
    </button>
  );
}
