import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { text } from "../ui/text.ts";

type Props = {
  readonly label: string;
  /** what the button does with the folder */
  readonly action: string;
  readonly onFolder: (folder: string) => void;
  readonly onCancel?: () => void;
};

/** A browser has no dialog for folders of the program's machine: the path is typed. */
export function TypedFolder({ label, action, onFolder, onCancel }: Props) {
  const [folder, setFolder] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== "") onFolder(folder);
  };
  return (
    <form className="line" onSubmit={submit}>
      <Input size="small" aria-label={label} placeholder={label} value={folder} onChange={(event) => setFolder(event.target.value)} autoFocus />
      <Button size="small" htmlType="submit">
        {action}
      </Button>
      {onCancel && (
        <Button size="small" type="text" onClick={onCancel}>
          {text.cancel}
        </Button>
      )}
    </form>
  );
}
