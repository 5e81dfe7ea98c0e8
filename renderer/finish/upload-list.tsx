import { useState } from "react";
import { hasOtherSeal, isOwnLetter } from "../../shared/desk/missing-list.ts";
import type { AppError } from "../../shared/errors.ts";
import { loginAccount } from "../../shared/guide/place-words.ts";
import type { BuiltPackage } from "../../shared/ipc/built-package.ts";
import { attachmentCount, awaitsCheck, isUnfilled, lackText } from "../../shared/messages/attachment-count.ts";
import { missingText } from "../../shared/messages/missing-text.ts";
import type { SlotReport } from "../../shared/report.ts";
import { SlotState } from "../components/slot-state.tsx";
import { useChecked } from "../state/checked.ts";
import { showPackage } from "../state/package.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { errorText } from "../ui/error-text.ts";
import { text } from "../ui/text.ts";
import { megabytes } from "./attachment-sizes.ts";

/** The single files in the order in which they are chosen in the online system, each name to be copied. */
export function UploadList({ files, caseKey }: { readonly files: BuiltPackage["report"]["bundle"]["files"]; readonly caseKey: string }) {
  const [error, setError] = useState<AppError>();
  const show = async (file: string) => setError(await showPackage(caseKey, { what: "bundle", inFolder: true, file }));
  const first = files[0];
  const guide = useChecked((state) => state.guide);
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const toPrint = useChecked((state) => state.toPrint);
  const slotsOf = (isWanted: (slot: SlotReport) => boolean) =>
    new Map(
      files.flatMap((file) => {
        const slot = slots.find((one) => one.slot === file.slot && one.for === file.for);
        return slot && isWanted(slot) ? [[file.path, slot] as const] : [];
      }),
    );
  const notYet = slotsOf(isUnfilled);
  const unchecked = slotsOf(awaitsCheck);
  const [paper] = [...unchecked.values()].flatMap(({ attachments }) => attachments);
  const { upload } = text.finish;
  return (
    <section className="upload" aria-labelledby="upload-title">
      <h2 id="upload-title">{upload.title}</h2>
      <p className="second">{upload.how(guide ? loginAccount(guide) : "", guide?.portal ?? "")}</p>
      <h3>
        {text.finish.single}
        <span className="meta">　{text.finish.files(files.length)}　</span>
        {first && (
          <button type="button" className="link dense" onClick={() => void show(first.path)}>
            {upload.showFiles}
          </button>
        )}
        {"　"}
        <button type="button" className="link dense" onClick={() => window.document.getElementById("online-title")?.scrollIntoView()}>
          {text.finish.online.title}
        </button>
      </h3>
      {error && <ControlNote kind="must">{errorText(error)}</ControlNote>}
      {notYet.size > 0 && <ControlNote kind="must">{upload.notYet(lackText(attachmentCount([...new Set(notYet.values())], toPrint)))}</ControlNote>}
      {paper !== undefined && (
        <ControlNote kind="lack">
          {upload.unchecked}
          <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", paper })}>
            {text.attachments.checkCount(new Set(unchecked.values()).size)}
          </button>
        </ControlNote>
      )}
      <ol className="files">
        {files.map((file) => {
          const slot = notYet.get(file.path);
          const name = file.path.replace(/^files\//, "");
          return (
            <li key={file.path}>
              <span className="grow">
                <span className="file-name">{name}</span>
                <span className="meta">
                  {/* before the numbers, which stand below each other */}
                  {unchecked.has(file.path) && <span className="lack">{upload.toCheck}</span>}
                  {slot && hasOtherSeal(slot) && <span className="must">{missingText.otherSeal}</span>}
                  {slot && !hasOtherSeal(slot) && (
                    <SlotState
                      state={slot.state}
                      awaitsSeal={slot.sealed}
                      isOwn={guide !== undefined && isOwnLetter(slot, guide)}
                      isToPrint={toPrint.has(slot)}
                    />
                  )}
                  {(slot || unchecked.has(file.path)) && "　"}
                  {text.finish.pages(file.pages)}　{megabytes(file.bytes)} MB
                </span>
              </span>
              <CopyButton words={() => name} label={upload.copyName} name={name} />
            </li>
          );
        })}
      </ol>
      <p className="meta">{upload.afterwards}</p>
    </section>
  );
}
