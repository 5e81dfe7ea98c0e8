import { useState } from "react";
import { agreementSlots } from "../../shared/attachments/agreement-of-file.ts";
import type { AppError } from "../../shared/errors.ts";
import { goToAgreementOf } from "../state/agreement-files.ts";
import { addAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { useReceiving } from "../state/receiving.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { shortErrorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { ChooseFiles } from "./choose-files.tsx";

/** Where no agreement is registered: chooses the file of one, registers it, and leads to its elements beside its pages. `loud`: the next step of the screen. */
export function ChooseAgreement({ loud = false }: { readonly loud?: boolean }) {
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const busy = useReceiving((state) => state.busy !== undefined);
  const readOnly = useReadOnly();
  const [error, setError] = useState<AppError>();
  const kinds = guide && agreementSlots(guide);
  const slot = slots.find((one) => (kinds?.get(one.slot) ?? "translation") !== "translation")?.slot;
  if (readOnly || slot === undefined) return null;
  const take = async (files: readonly File[] | undefined) => {
    setError(undefined);
    const key = useOpenCase.getState().opened?.key;
    // the place names no partner: the name of the file tells whose agreement it is, else a person does
    const added = await addAttachments({ slot }, files);
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
        loud={loud}
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
