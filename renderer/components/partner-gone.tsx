import { agreementNames } from "../../shared/facts/agreement-names.ts";
import { useGonePartner } from "../state/gone-partners.ts";
import { removeItem, useCase, useReadOnly } from "../state/open-case.ts";
import { saidRemoved } from "../state/removed.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

/** Why an agreement has no partner: it was removed. The agreement can go as well, until it is given another partner. `index`: its place, from 0 */
export function PartnerGone({ index }: { readonly index: number }) {
  const theCase = useCase();
  const agreement = theCase.agreements?.[index];
  const name = useGonePartner(agreement?.id);
  const readOnly = useReadOnly();
  if (name === undefined || !agreement || (agreement.partners ?? []).length > 0) return null;
  const remove = () => {
    removeItem("agreements", index);
    saidRemoved(agreementNames(theCase).get(agreement.id) ?? "");
  };
  return (
    <ControlNote kind="lack">
      {text.workspace.partnerGone(name)}
      {!readOnly && (
        <button type="button" className="link" onClick={remove}>
          {text.workspace.removedToo}
        </button>
      )}
    </ControlNote>
  );
}
