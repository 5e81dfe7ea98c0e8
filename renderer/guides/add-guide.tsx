import "./add-guide.css";
import { Button, Input } from "antd";
import { type FormEvent, useRef, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { fileToInstall, folderToInstall } from "../host/sent-files.ts";
import { choosePlace, chooseSent } from "../state/guides.ts";
import { errorText } from "../ui/error-text.ts";
import { FileInput } from "../ui/file-input.tsx";
import { Notice } from "../ui/notice.tsx";
import { words } from "./words.ts";

/** Ways to a guide that is not installed: dialogs of the window; in a browser a path that is typed, or files that it sends. */
export function AddGuide({ shell, done }: { readonly shell: "desktop" | "browser"; readonly done: () => void }) {
  const [path, setPath] = useState("");
  const [error, setError] = useState<AppError>();
  const folderInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const inBrowser = shell === "browser";
  const choose = async (what: "folder" | "file", typed?: string) => {
    const failed = await choosePlace(what, typed);
    setError(failed);
    if (failed === undefined) done();
  };
  const send = async (read: () => ReturnType<typeof fileToInstall>) => {
    await chooseSent(read);
    done();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") void choose("folder", path);
  };
  return (
    <section className="add-guide" aria-label={words.addTitle}>
      {inBrowser && (
        <form onSubmit={submit}>
          <label htmlFor="guide-path">{words.path}</label>
          <Input id="guide-path" size="small" value={path} onChange={(event) => setPath(event.target.value)} aria-describedby="guide-path-hint" autoFocus />
          <span id="guide-path-hint" className="meta">
            {words.pathHint}
          </span>
          <Button size="small" htmlType="submit">
            {words.check}
          </Button>
        </form>
      )}
      <div className="add-buttons">
        <Button size="small" autoFocus={!inBrowser} onClick={() => (inBrowser ? folderInput.current?.click() : void choose("folder"))}>
          {words.folder}
        </Button>
        <Button size="small" onClick={() => (inBrowser ? fileInput.current?.click() : void choose("file"))}>
          {words.file}
        </Button>
      </div>
      <p className="meta">{words.addHint}</p>
      {error && <Notice kind="must">{errorText(error)}</Notice>}
      <FileInput
        input={folderInput}
        folder
        label={words.folder}
        onFiles={(files) => void send(async () => (await folderToInstall(files)) ?? fileToInstall(files[0]))}
      />
      <FileInput input={fileInput} accept=".zip,.yaml,.yml" label={words.file} onFiles={([file]) => void send(() => fileToInstall(file))} />
    </section>
  );
}
