import { Button } from "antd";
import type { CompressionPreview } from "../../shared/report.ts";
import { NotSavedNote } from "../components/not-saved.tsx";
import { PasswordForm } from "../components/password-form.tsx";
import { cancelCompression, chooseCompression, previewCompression, useCompression } from "../state/compression.ts";
import { answer, useCase, useOpenCase } from "../state/open-case.ts";
import { usePackage } from "../state/package.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { sizeText } from "../ui/size-text.ts";
import { text } from "../ui/text.ts";
import { CompressedTable } from "./compressed-table.tsx";

/** Compressing is tried, looked at page by page, and only then taken or left. */
export function CompressionChoice() {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const state = useCompression();
  const building = usePackage(({ build }) => build.kind === "running");
  const choices = useCase().bundle ?? {};
  const run = state.key === key ? state.run : { kind: "idle" as const };
  const words = text.finish.compression;
  const again = () => void previewCompression(key);
  if (run.kind === "running") {
    return (
      <div className="compression" aria-live="polite">
        <ProgressBar label={words.progress} progress={run.progress} />
        <div className="line">
          <span className="meta grow">{run.cancelling ? text.finish.cancelling : words.running(run.progress)}</span>
          <Button size="small" disabled={run.cancelling} onClick={() => void cancelCompression(key)}>
            {text.cancel}
          </Button>
        </div>
      </div>
    );
  }
  const preview = run.kind === "done" && isOfNow(run.preview, choices) ? run.preview : undefined;
  const accepted = choices.recompress === true;
  return (
    <div className="compression">
      {accepted && (
        <p className="line">
          <Icon name="done" className="met" />
          <span className="grow">{words.accepted}</span>
          <Button size="small" onClick={() => answer("bundle.recompress", undefined)}>
            {words.takeBack}
          </Button>
        </p>
      )}
      {preview ? <Preview preview={preview} accepted={accepted} split={choices.split === true} /> : <p className="meta">{words.note}</p>}
      <div className="buttons">
        <Button size="small" disabled={building} onClick={again}>
          {preview ? words.tryAgain : words.tryIt}
        </Button>
      </div>
      {run.kind === "not-saved" && <NotSavedNote failed={words.failed} error={run.error} again={again} />}
      {run.kind === "failed" &&
        (run.error.kind === "attachment-encrypted" ? (
          <PasswordForm error={run.error} caseKey={key} again={again} />
        ) : (
          <div role="alert">
            <ControlNote kind="must">
              <b>{words.failed}　</b>
              {errorText(run.error)}
            </ControlNote>
          </div>
        ))}
    </div>
  );
}

/** A trial for other limits says nothing about these. */
function isOfNow(preview: CompressionPreview, choices: { readonly maxFileBytes?: unknown; readonly maxTotalBytes?: unknown }): boolean {
  return preview.maxFileBytes === (choices.maxFileBytes ?? undefined) && preview.maxTotalBytes === (choices.maxTotalBytes ?? undefined);
}

function Preview({ preview, accepted, split }: { readonly preview: CompressionPreview; readonly accepted: boolean; readonly split: boolean }) {
  const { before, after, files, tooLarge, maxTotalBytes } = preview;
  const words = text.finish.compression;
  const within = tooLarge.length === 0 && (maxTotalBytes === undefined || after <= maxTotalBytes);
  if (files.length === 0) return <ControlNote kind={within ? "advice" : "lack"}>{within ? words.notNeeded : words.nothing}</ControlNote>;
  return (
    <>
      <p className="compression-total">
        <b>{words.total}</b>　{text.finish.beforeAfter(sizeText(before), sizeText(after))}
      </p>
      <CompressedTable files={files} />
      {tooLarge.map(({ file, bytes }) => (
        <ControlNote key={file} kind="lack">
          {words.stillTooLarge(file, sizeText(bytes))}
        </ControlNote>
      ))}
      {maxTotalBytes !== undefined && after > maxTotalBytes && <ControlNote kind="lack">{words.totalTooLarge(sizeText(after))}</ControlNote>}
      {!accepted && (
        <div className="buttons">
          <Button size="small" type="primary" onClick={() => chooseCompression("compress")}>
            {words.accept}
          </Button>
          <Button size="small" disabled={split} onClick={() => chooseCompression("split")}>
            {split ? words.splitChosen : words.keepAndSplit}
          </Button>
        </div>
      )}
    </>
  );
}
