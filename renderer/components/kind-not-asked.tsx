import { type FilesNotAsked, filesNotAsked } from "../../shared/attachments/files-of-kind.ts";
import { slotName } from "../../shared/desk/missing-list.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

const words = text.attachments;

/** Of each agreement of a kind that the topic does not ask for: where its files are, in words. */
export function useFilesNotAsked(): readonly (FilesNotAsked & { readonly lies: string })[] {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots);
  if (!guide || !slots) return [];
  return filesNotAsked(theCase, guide).map((one) => {
    const lies = one.files.map(({ id, file }) => {
      const slot = slots.find(({ attachments }) => attachments.includes(id));
      return words.liesAt(attachmentName(file), slot ? slotName(slot, guide) : words.outside);
    });
    return { ...one, lies: lies.join("") };
  });
}

/** Among the attachments: what lies there and is not asked for, with the way to put its kind right. */
export function KindsNotAsked() {
  const { agreements = [] } = useCase();
  return useFilesNotAsked().map(({ agreement, kind, lies }) => {
    const focusPath = `agreements[${agreements?.findIndex(({ id }) => id === agreement.id)}].kind`;
    return (
      <ControlNote key={agreement.id} kind="lack">
        {words.kindNotAsked(kind)}
        {lies}
        {words.kindWrong}
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "section", section: "agreements" }, { focusPath })}>
          {text.agreements.goKind}
        </button>
      </ControlNote>
    );
  });
}
