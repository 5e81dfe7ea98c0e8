import { Button } from "antd";
import { useState } from "react";
import type { BuiltPackage } from "../../shared/ipc/built-package.ts";
import { answer, useCase, useReadOnly } from "../state/open-case.ts";
import { buildPackage } from "../state/package.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";

/** Pages are made pictures of only when the user has said so: asked once for each package that could not be PDF/A. */
export function PdfaQuestion({ last, caseKey }: { readonly last: BuiltPackage; readonly caseKey: string }) {
  const [left, setLeft] = useState(false);
  const choices = useCase().bundle ?? {};
  const readOnly = useReadOnly();
  const files = new Set(last.report.bundle.warnings.filter(({ kind }) => kind === "not-pdfa").map(({ file }) => file));
  if (files.size === 0 || left || readOnly || choices.pdfa !== true || choices.pdfaPictures === true) return null;
  const words = text.finish.pdfa;
  const agree = () => {
    answer("bundle.pdfaPictures", true);
    void buildPackage(caseKey);
  };
  return (
    <section className="pdfa-question" aria-label={words.agree}>
      <ControlNote kind="lack">{words.ask(files.size)}</ControlNote>
      <div className="buttons">
        <Button size="small" onClick={agree}>
          {words.agree}
        </Button>
        <Button size="small" onClick={() => setLeft(true)}>
          {words.leave}
        </Button>
      </div>
    </section>
  );
}
