import { useState } from "react";
import { agreementSlots } from "../../shared/attachments/agreement-of-file.ts";
import type { Agreement } from "../../shared/case/case.ts";
import type { AppError } from "../../shared/errors.ts";
import { agreementSlots as agreementSlotsOfKind } from "../../shared/guide/rule-selectors.ts";
import { goToAgreementOf } from "../state/agreement-files.ts";
import { addAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase, useReadOnly, useTopicId } from "../state/open-case.ts";
import { useIsNamedStep } from "../state/open-choices.ts";
import { useReceiving } from "../state/receiving.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { shortErrorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { ChooseFiles } from "./choose-files.tsx";

type ChooseProps = { readonly agreement?: Agreement; readonly loud?: boolean };

/**
 * Chooses the file of an agreement that is registered, or of one that it registers, and leads to its elements beside its pages. `loud`: the next step
 * of the screen.
 */
export function ChooseAgreement({ agreement, loud = false }: ChooseProps) {
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const busy = useReceiving((state) => state.busy !== undefined);
  const readOnly = useReadOnly();
  const [error, setError] = useState<AppError>();
  const topic = useTopicId();
  const kinds = guide && agreementSlots(guide);
  const own = guide && agreement && agreementSlotsOfKind(guide, topic, agreement.kind);
  const slot = agreement ? (own?.copy ?? own?.anyCopy) : slots.find((one) => (kinds?.get(one.slot) ?? "translation") !== "translation")?.slot;
  const isLoudest = useIsNamedStep(loud && !readOnly && slot !== undefined);
  if (readOnly || slot === undefined) return null;
  const take = async (files: readonly File[] | undefined) => {
    setError(undefined);
    const key = useOpenCase.getState().opened?.key;
    // the place names no partner: the name of the file tells whose agreement it is, else a person does
    const added = await addAttachments({ slot, ...(agreement && { for: agreement.id }) }, files);
    if (useOpenCase.getState().opened?.key !== key) return;
    if (!added.ok) return setError(added.error);
    const [file] = added.value;
    if (file) goToAgreementOf(file);
  };
  return (
    <>
      <ChooseFiles
        kind={loud ? "button" : "small"}
        icon="plus"
        loud={isLoudest}
        choose="one"
        busy={busy}
        label={text.agreements.chooseFile}
        onFiles={(files) => void take(files)}
      >
        {text.agreements.chooseFile}
      </ChooseFiles>
      {error && <ControlNote kind="must">{shortErrorText(error).words}</ControlNote>}
    </>
  );
}
