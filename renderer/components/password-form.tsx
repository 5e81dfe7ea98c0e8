import "./password-form.css";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { givePassword } from "../state/package.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";

type EncryptedError = Extract<AppError, { kind: "attachment-encrypted" }>;

/** Asks for the password of the attachment of a case that stopped a job, and starts the job again with it. */
export function PasswordForm({ error, caseKey, again }: { readonly error: EncryptedError; readonly caseKey: string; readonly again: () => void }) {
  return <AskPassword error={error} give={(password) => givePassword(caseKey, password)} again={again} asked={text.password} />;
}

type AskProps = {
  readonly error: EncryptedError;
  readonly give: (password: string) => Promise<AppError | undefined>;
  readonly again: () => void;
  readonly asked: { readonly asked: (file: string) => string; readonly wrong: (file: string) => string; readonly note: string };
};

/** The same for any file: `give` hands the password over, `asked` are its words. */
export function AskPassword({ error, give, again, asked }: AskProps) {
  const [password, setPassword] = useState("");
  const [failed, setFailed] = useState<AppError>();
  const id = useId();
  const words = text.password;
  const submit = async () => {
    if (password === "") return;
    const problem = await give(password);
    setFailed(problem);
    if (problem === undefined) again();
  };
  return (
    <form
      className="password-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ControlNote kind="must">{error.passwordsTried === 0 ? asked.asked(error.file) : asked.wrong(error.file)}</ControlNote>
      <label htmlFor={id}>{words.label}</label>
      <div className="line">
        <Input.Password id={id} className="grow" value={password} maxLength={200} autoComplete="off" onChange={(event) => setPassword(event.target.value)} />
        <Button htmlType="submit" type="primary" disabled={password === ""}>
          {words.go}
        </Button>
      </div>
      <p className="meta">{asked.note}</p>
      {failed && <ControlNote kind="must">{errorText(failed)}</ControlNote>}
    </form>
  );
}
