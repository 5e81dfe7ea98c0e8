import { Button } from "antd";
import { useRef } from "react";
import type { AppError } from "../../shared/errors.ts";
import { takeFound } from "../state/found-files.ts";
import { FileInput } from "../ui/file-input.tsx";
import { Icon } from "../ui/icon.tsx";
import { words } from "./words.ts";

/** Asks for a folder or for files. @param primary the folder is the loudest control of the page */
export function ChooseFound({ primary, failed }: { readonly primary: boolean; readonly failed: (error: AppError | undefined) => void }) {
  // beside a title as all buttons there
  const size = primary ? "middle" : "small";
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const take = (chosen: readonly File[]) =>
    void takeFound(chosen.map((file) => [file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file] as const)).then(failed);
  return (
    <span className="line">
      <Button type={primary ? "primary" : "default"} size={size} icon={<Icon name="folder" size="small" />} onClick={() => folder.current?.click()}>
        {words.chooseFolder}
      </Button>
      <Button size={size} icon={<Icon name="plus" size="small" />} onClick={() => files.current?.click()}>
        {primary ? words.chooseFiles : words.addFiles}
      </Button>
      <FileInput input={folder} folder label={words.folderInput} onFiles={take} />
      <FileInput input={files} several label={words.filesInput} onFiles={take} />
    </span>
  );
}
