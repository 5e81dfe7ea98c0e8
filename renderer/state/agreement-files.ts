import { create } from "zustand";
import { withAgreementsOfFiles } from "../../shared/attachments/agreement-of-file.ts";
import type { Attachment, Case } from "../../shared/case/case.ts";
import { type AgreementOfFile, withAgreementFromFile } from "../../shared/case/edit-agreements.ts";
import { guideOf, useLibrary } from "./library.ts";
import { change, useOpenCase } from "./open-case.ts";
import { goToPage } from "./route.ts";

/** Agreements that the files which came last into a case (its key) have registered, by their ids, for the screen to tell of. */
export const useRegistered = create<{ readonly key: string | undefined; readonly agreements: readonly string[] }>(() => ({ key: undefined, agreements: [] }));
export const forgetRegistered = (): void => useRegistered.setState({ agreements: [] });

/** The case after files (attachments by id) were put into places: in that of an agreement which nobody has registered they register it. */
export function withAgreementsRegistered(theCase: Case, attachments: readonly string[]): Case {
  const { library } = useLibrary.getState();
  const guide = library && guideOf(library, theCase);
  if (!guide) return theCase;
  const next = withAgreementsOfFiles(theCase, guide, attachments);
  useRegistered.setState({
    key: useOpenCase.getState().opened?.key,
    agreements: (next.agreements ?? []).slice((theCase.agreements ?? []).length).map(({ id }) => id),
  });
  return next;
}

/** Registers the agreement of one file, as one step of undo, and tells its id: that of a new one, or of the one that waited for the file. */
export function registerAgreement({ id }: Attachment, known: AgreementOfFile): string | undefined {
  const { case: theCase } = useOpenCase.getState();
  if (!theCase) return undefined;
  change("attachments", withAgreementFromFile(theCase, [id], known));
  return useOpenCase.getState().case?.attachments?.find((attachment) => attachment.id === id)?.for ?? undefined;
}

/** Leads to the elements of the agreement that an attachment has just registered, beside its pages. */
export function goToAgreementOf({ id }: Attachment): void {
  const agreement = useOpenCase.getState().case?.attachments?.find((attachment) => attachment.id === id)?.for;
  forgetRegistered();
  if (agreement) goToPage({ kind: "agreements", agreement });
}
