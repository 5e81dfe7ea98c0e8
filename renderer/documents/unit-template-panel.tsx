import { Button } from "antd";
import { useMemo, useState } from "react";
import { letterFactNames } from "../../shared/documents/letter-facts.ts";
import { parseTemplate } from "../../shared/documents/template.ts";
import { type Placeholders, placeholdersOf } from "../../shared/documents/template-placeholders.ts";
import type { AppError } from "../../shared/errors.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { NotSavedNote } from "../components/not-saved.tsx";
import { bridge } from "../host/api.ts";
import { useChecked } from "../state/checked.ts";
import { useLetters } from "../state/letters.ts";
import { useOpenCase } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { readTemplatesAgain } from "../state/unit-templates.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const words = text.documents.template;

/** A unit's own Word template for a document: how to make one, what it may say, and where it belongs. */
export function UnitTemplatePanel({ planned }: { readonly planned: PlannedDocument }) {
  const { outcome, document } = planned;
  const broken = outcome.kind === "template-invalid";
  const used = outcome.kind === "written" && outcome.unit !== undefined;
  return (
    <section className="document-panel" aria-label={words.title}>
      {broken && <Mistakes error={outcome.error} />}
      {used && <ControlNote kind="met">{words.used(lastPart(outcome.unit?.file ?? ""))}</ControlNote>}
      {used && <p className="second">{words.pdfFromWord}</p>}
      {!broken && !used && <p className="second">{words.intro}</p>}
      <TemplateButtons id={document.id} made={broken || used} />
      <PlaceholderHelp id={document.id} />
    </section>
  );
}

/** All mistakes of a template at once, each with its place. */
function Mistakes({ error }: { readonly error: AppError }) {
  if (error.kind !== "template-invalid") return <ControlNote kind="must">{errorText(error)}</ControlNote>;
  return (
    <div role="alert">
      <ControlNote kind="must">{words.mistakes(error.file, error.problems.length)}</ControlNote>
      <ol className="template-mistakes">
        {error.problems.map(({ path, problem }) => (
          <li key={`${path}${problem}`}>
            {path !== "" && <b>{path}</b>}
            <span>{problem}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function TemplateButtons({ id, made }: { readonly id: string; readonly made: boolean }) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const [result, setResult] = useState<{ readonly file: string } | { readonly error: AppError }>();
  const [notRead, setNotRead] = useState<Awaited<ReturnType<typeof readTemplatesAgain>>>();
  const readAgain = async () => setNotRead(await readTemplatesAgain());
  const make = async () => {
    const saved = await bridge.call("documents:make-template", { key, document: id });
    setResult(saved.ok ? { file: saved.value.file } : { error: saved.error });
    if (saved.ok) await readAgain();
  };
  const show = async (what: "templates" | "all-templates") => {
    const shown = await bridge.call("documents:show", { key, what });
    setResult(shown.ok ? undefined : { error: shown.error });
  };
  const showFile = async (file: string) => {
    const shown = await bridge.call("documents:show-file", { key, file });
    if (!shown.ok) setResult({ error: shown.error });
  };
  return (
    <>
      <div className="panel-actions">
        {!made && (
          <Button size="small" onClick={() => void make()}>
            {words.make}
          </Button>
        )}
        <Button size="small" icon={<Icon name="folder" size="small" />} onClick={() => void show("templates")}>
          {words.openFolder}
        </Button>
        <Button size="small" onClick={() => void show("all-templates")}>
          {words.openFolderOfAll}
        </Button>
        <Button size="small" onClick={() => void readAgain()}>
          {words.readAgain}
        </Button>
      </div>
      {result && "file" in result && (
        <div role="status">
          <ControlNote kind="met">
            {words.made(result.file)}
            <button type="button" className="link dense" onClick={() => void showFile(result.file)}>
              {text.showInFolder}
            </button>
          </ControlNote>
        </div>
      )}
      {notRead?.kind === "not-saved" && <NotSavedNote failed={words.notRead} error={notRead.error} again={() => void readAgain()} />}
      {notRead?.kind === "failed" && (
        <div role="alert">
          <ControlNote kind="must">{errorText(notRead.error)}</ControlNote>
        </div>
      )}
      {result && "error" in result && (
        <div role="alert">
          <ControlNote kind="must">{errorText(result.error)}</ControlNote>
        </div>
      )}
    </>
  );
}

/** How placeholders are written, and those of this document, each to be copied. */
function PlaceholderHelp({ id }: { readonly id: string }) {
  const letters = useLetters();
  const guide = useChecked((state) => state.guide);
  const placeholders = useMemo((): Placeholders | undefined => {
    const letter = letters.find((candidate) => candidate.id === id);
    const parsed = letter && guide && parseTemplate({ id: letter.id, text: letter.text }, letterFactNames(guide));
    return guide && parsed?.ok ? placeholdersOf(parsed.value, letterFactNames(guide)) : undefined;
  }, [letters, id, guide]);
  if (!placeholders) return null;
  const { facts, conditions, lists } = placeholders;
  const all = [
    ...facts.map((name) => `((${name}))`),
    ...conditions.map((name) => `((当${name}))……((完))`),
    ...lists.map(({ name, facts: own }) => `((每个${name}))${own.map((fact) => `((${fact}))`).join("")}((完))`),
  ];
  return (
    <details className="placeholders">
      <summary>{words.placeholders}</summary>
      <dl className="syntax">
        {words.syntax.map(({ sign, meaning }) => (
          <div key={sign}>
            <dt>
              <code>{sign}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <ul className="placeholder-list">
        {all.map((one) => (
          <li key={one}>
            <code>{one}</code>
            <CopyButton words={() => one} label={text.documents.copy} name={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
