import { useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { canPart } from "../../shared/case/part-agreements.ts";
import type { AppError } from "../../shared/errors.ts";
import type { ReadDocument } from "../../shared/reading/read-document.ts";
import { partAttachment } from "../state/attachments.ts";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";

const words = text.agreements.reading;

/** One click parts a file in which several agreements lie: a file for each, the whole one stays. */
export function PartAgreements({ attachment, read }: { readonly attachment: Attachment | undefined; readonly read: ReadDocument }) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  if (!attachment || !canPart(attachment, read)) return null;
  const { agreements } = read;
  const part = () => {
    setBusy(true);
    void partAttachment(
      attachment,
      agreements.map(({ from, to }) => ({ from, to })),
    ).then((failed) => {
      setBusy(false);
      setError(failed);
    });
  };
  return (
    <>
      <button
        type="button"
        className="link dense"
        title={words.partHint(agreements.map(({ from, to }) => words.pages(from, to)))}
        disabled={isBusy}
        onClick={part}
      >
        {words.part}
      </button>
      {error && <span className="must">{errorText(error)}</span>}
    </>
  );
}
