import { type DifferingFile, differenceText, withSaidKept } from "../../shared/check/said-otherwise.ts";
import { forgetFound, takeFound, useFound } from "../state/found-files.ts";
import { change, useOpenCase, useReadOnly } from "../state/open-case.ts";
import { sayChanged } from "../state/removed.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { saidOtherwiseText as words } from "../ui/text/said-otherwise.ts";
import { ChooseFiles } from "./choose-files.tsx";

/** What can be done about a report that says otherwise: ask for it to be changed, put the changed one in, or let it stand. `loud`: to put it in is the next step. */
export function SaidOtherwiseWays({ differing, loud = false }: { readonly differing: DifferingFile; readonly loud?: boolean }) {
  const readOnly = useReadOnly();
  const { file } = differing;
  return (
    <>
      {!readOnly && (
        <ChooseFiles kind={loud ? "button" : "small"} loud={loud} choose="one" endings={TEXTS} label={words.takeOf(file)} onFiles={takeCorrected}>
          {words.take}
        </ChooseFiles>
      )}
      <CopyButton label={words.copy} name={file} words={() => requestOf(differing)} />
      {!readOnly && (
        <button type="button" className="link dense" aria-label={words.keepOf(file)} onClick={() => keep(file)}>
          {words.keep}
        </button>
      )}
    </>
  );
}

/** Each place where it says otherwise. */
export function SaidOtherwiseLines({ differing: { differences } }: { readonly differing: DifferingFile }) {
  return differences.map((one) => (
    <span key={`${one.field}${one.place}${one.found}`} className="block">
      {differenceText(one).trim()}
    </span>
  ));
}

const TEXTS = ".docx,.doc,.pdf,.xlsx,.xls,.wps,.rtf,.odt";

/** It goes the way of all papers that answers are taken from, beside the project as it is. */
async function takeCorrected(files: readonly File[] | undefined): Promise<void> {
  const key = useOpenCase.getState().opened?.key;
  if (files === undefined || key === undefined) return;
  if (useFound.getState().into !== key) await forgetFound();
  useFound.setState({ into: key });
  await takeFound(files.map((file) => [file.name, file] as const));
}

function keep(file: string): void {
  const { case: theCase } = useOpenCase.getState();
  if (!theCase) return;
  change("readFrom", withSaidKept(theCase, file));
  sayChanged(words.kept(file));
}

/** What the author is asked to change, as a message. */
const requestOf = ({ file, differences }: DifferingFile): string =>
  [
    words.listTitle(file),
    ...differences.map(({ place, name, found, now }, index) => `${index + 1}. ${words.inList(place, name, found, now)}`),
    words.listEnd,
  ].join("\n");
