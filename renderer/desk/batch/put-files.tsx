import { Button, Checkbox } from "antd";
import { type ReactNode, useState } from "react";
import type { BatchKind, BatchResult } from "../../../shared/desk/batch.ts";
import type { ChosenCaseFiles } from "../../../shared/desk/case-files.ts";
import type { AppError } from "../../../shared/errors.ts";
import { TypedFolder } from "../../components/typed-folder.tsx";
import { startBatch } from "../../state/batch.ts";
import { chooseFilesOf, putFilesInto } from "../../state/case-files.ts";
import { useLibrary } from "../../state/library.ts";
import { ControlNote } from "../../ui/control-note.tsx";
import { errorText } from "../../ui/error-text.ts";
import { text } from "../../ui/text.ts";
import { batchWords as words } from "./batch-words.ts";

type Props = { readonly result: BatchResult; readonly kind: BatchKind; readonly busy: boolean; readonly children: ReactNode };

/** Files for a case that is to be repaired: chosen, looked at, put in, and the case alone is done again. `children`: beside the button. */
export function PutFiles({ result: { key, title }, kind, busy, children }: Props) {
  const shell = useLibrary((state) => state.info?.shell);
  const [typing, setTyping] = useState(false);
  const [chosen, setChosen] = useState<ChosenCaseFiles>();
  const [sealed, setSealed] = useState(false);
  const [putting, setPutting] = useState(false);
  const [errors, setErrors] = useState<readonly AppError[]>([]);
  const [unplaced, setUnplaced] = useState<readonly string[]>([]);
  const choose = async (typed?: string) => {
    setErrors([]);
    setUnplaced([]);
    const asked = await chooseFilesOf(typed);
    if (!asked.ok) return setErrors([asked.error]);
    if (asked.value === undefined) return;
    setTyping(false);
    setSealed(false);
    setErrors(asked.value.refused);
    setChosen(asked.value.files.length === 0 ? undefined : asked.value);
  };
  const put = async () => {
    if (chosen === undefined) return;
    setPutting(true);
    const done = await putFilesInto(key, chosen, sealed);
    setPutting(false);
    if (!done.ok) return setErrors([done.error]);
    setChosen(undefined);
    setErrors(done.value.refused);
    setUnplaced(done.value.unplaced);
    if (done.value.attached + done.value.known > 0) await startBatch(kind, [key], { again: true });
  };
  return (
    <>
      <Button
        size="small"
        disabled={busy || putting}
        aria-label={`${words.files.choose}：${title}`}
        aria-expanded={shell === "browser" ? typing : undefined}
        onClick={() => (shell === "browser" ? setTyping(!typing) : void choose())}
      >
        {words.files.choose}
      </Button>
      {children}
      {(typing || chosen !== undefined || errors.length + unplaced.length > 0) && (
        <div className="batch-put">
          {typing && <TypedFolder label={words.files.path} action={words.files.read} onFolder={(typed) => void choose(typed)} />}
          {chosen && (
            <>
              <p>{words.files.chosen(chosen.files.map(({ below }) => below))}</p>
              <Checkbox checked={sealed} onChange={(event) => setSealed(event.target.checked)}>
                {words.files.sealed}
              </Checkbox>
              <span className="line">
                <Button size="small" disabled={busy} loading={putting} onClick={() => void put()}>
                  {words.files.put}
                </Button>
                <Button size="small" type="text" disabled={putting} onClick={() => setChosen(undefined)}>
                  {text.cancel}
                </Button>
              </span>
            </>
          )}
          {(errors.length > 0 || unplaced.length > 0) && (
            <div role="alert">
              {errors.map((error) => (
                <ControlNote key={errorText(error)} kind="must">
                  {errorText(error)}
                </ControlNote>
              ))}
              {unplaced.map((file) => (
                <ControlNote key={file} kind="lack">
                  {words.files.unplaced(file)}
                </ControlNote>
              ))}
            </div>
          )}
        </div>
      )}
    </>
  );
}
