import { Button } from "antd";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import { unsettledAgreements } from "../../shared/wizard/agreement-elements.ts";
import { useNextWay } from "../components/next-check.tsx";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { FileName } from "../ui/file-name.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { CLAUSE_VIEWS, ClauseColumns, type ClauseView } from "./clause-columns.tsx";
import { ComparedPages } from "./compared-pages.tsx";
import { CopyCheck, uncheckedCopies } from "./copy-check.tsx";
import { isFocusFree } from "./keep-focus-on-lines.ts";
import { NextStep, partnerNames } from "./next-step.tsx";
import { TranslationPanel } from "./translation-panel.tsx";
import type { ComparedPlaces } from "./use-compared-places.ts";
import type { Differences } from "./use-differences.ts";

const words = text.agreements;

type Props = {
  readonly agreement: Agreement;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  readonly differences: Differences;
  readonly view: ClauseView;
  readonly onView: (view: ClauseView) => void;
  /** key of the difference that is opened */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly compared: ComparedPlaces;
  readonly onBack: () => void;
};

/** An agreement clause by clause beside its translation, with the list of what differs; its keys are D and Alt 1–3, on its pages PageUp and PageDown. */
export function ClausesView(props: Props) {
  const { agreement, copy, translation, differences, view, onView, open, onOpen, compared, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
    const chosen = event.altKey ? CLAUSE_VIEWS[Number(/^Digit([1-3])$/u.exec(event.code)?.[1] ?? 0) - 1] : undefined;
    if (chosen) onView(chosen);
    else if (!event.altKey && event.code === "KeyD") onView(view === "only" ? "all" : "only");
    else if (!event.altKey && view === "pages" && event.code === "PageDown") compared.turn(1);
    else if (!event.altKey && view === "pages" && event.code === "PageUp") compared.turn(-1);
    else return;
    event.preventDefault();
  };
  // what led here is gone with its focus: the keys work at once, and the first difference takes it on
  useEffect(() => {
    if (isFocusFree()) heading.current?.focus({ preventScroll: true });
  }, []);
  useFirstDifference(differences, open, onOpen);
  const chooseView = (next: ClauseView) => {
    onView(next);
    // a click on the choice leaves the difference that is open its keys; who goes through the choice by keys stays in it
    requestAnimationFrame(() => {
      if (document.activeElement?.matches(".compare-bar :focus:not(:focus-visible)")) document.querySelector<HTMLElement>(OPEN_DIFFERENCE)?.focus();
    });
  };
  // a page is shown beside the other one, at the words that differ
  const show = (which: "copy" | "translation") => (page: number) => {
    compared.goTo(which)(page - 1);
    onView("pages");
  };
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const way = useNextWay(translation.find(({ state }) => state !== "checked")?.id ?? "");
  // what is left of the agreement itself, or its original, comes first
  const onward = uncheckedCopies(copy).length > 0 || unsettledAgreements(theCase, guide).includes(agreement.id) ? undefined : way;
  // agreements may be called alike: whose it is comes first
  const title = [partnerNames(theCase, agreement), agreement.title || words.title].filter(Boolean).join("　");
  const about = {
    original: { files: copy, said: [languageNames(agreement.languages ?? []).join("、"), pagesOf(copy)].filter(Boolean).join("，") },
    translation: { files: translation, said: pagesOf(translation) },
  };
  return (
    <main className={view === "pages" ? "main agreement-main clauses pages" : "main agreement-main clauses"} onKeyDown={onKey}>
      <ClauseColumns
        differences={differences}
        view={view}
        onView={chooseView}
        open={open}
        onOpen={onOpen}
        before={
          <>
            <button type="button" className="icon-button" aria-label={words.clauses.back} title={words.clauses.back} onClick={onBack}>
              <Icon name="left" />
            </button>
            <b className="grow compare-title">
              <FileName name={title} />
            </b>
          </>
        }
        pages={<ComparedPages copy={copy} translation={translation} differences={differences} open={open} place={compared.place} goTo={compared.goTo} />}
        foreign={agreement.languages?.find((one) => one !== "zh") ?? "en"}
        about={about}
      />
      <section className="page agreement-panel" aria-label={words.translationTitle}>
        <div className="page-scroll">
          {/* what the eye reads as the title is what was found */}
          <h1 ref={heading} tabIndex={-1} className="visually-hidden">
            {words.reading.compare}
          </h1>
          <div className="page-body">
            <TranslationPanel
              agreement={agreement}
              copy={copy}
              translation={translation}
              open={open}
              isNext
              isWhole
              onward={onward}
              onOpen={onOpen}
              showCopy={show("copy")}
              showTranslation={show("translation")}
            />
            {translation.length > 0 && translation.every(({ state }) => state === "checked") && (
              <AfterCheck agreement={agreement} copy={copy} onBack={onBack} showCopy={show("copy")} />
            )}
          </div>
        </div>
      </section>
    </main>
  );
}

const OPEN_DIFFERENCE = ".differences li.opened .difference-name";

/** The choice of a view has the focus of a box to tick, in which nothing is typed. */
const isTyping = (target: EventTarget) => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "radio");

/** Where one goes on once the translation is checked: back to what is left of the agreement itself, to marking its original as checked, else on from it. */
function AfterCheck({ agreement, copy, onBack, showCopy }: Pick<Props, "agreement" | "copy" | "onBack"> & { readonly showCopy: (page: number) => void }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const readOnly = useReadOnly();
  const onward = useNextWay(uncheckedCopies(copy)[0]?.id ?? "");
  if (unsettledAgreements(theCase, guide).includes(agreement.id))
    return (
      <Button type="primary" onClick={onBack}>
        {words.clauses.back}
      </Button>
    );
  if (readOnly || uncheckedCopies(copy).length === 0) return <NextStep agreement={agreement} isChecked owesTranslation={false} />;
  return (
    <section aria-labelledby="original-check">
      <h2 id="original-check">{words.original}</h2>
      <CopyCheck copy={copy} isSealAsked={false} onward={onward} showCopy={showCopy} />
    </section>
  );
}

/** Once both are compared, the first difference that waits is opened, unless somebody is at work elsewhere on the screen. */
function useFirstDifference(differences: Differences, open: string | undefined, onOpen: (key: string) => void): void {
  const wasOpened = useRef(false);
  const rows = differences.kind === "compared" ? differences.rows : undefined;
  useEffect(() => {
    if (!rows || wasOpened.current) return;
    wasOpened.current = true;
    const first = rows.find(({ decision }) => decision === undefined)?.key;
    if (first !== undefined && !rows.some(({ key }) => key === open) && isFocusFree()) onOpen(first);
  }, [rows, open, onOpen]);
}

/** How many pages files have together; nothing where that is not known of one. */
function pagesOf(files: readonly Attachment[]): string {
  const counts = files.flatMap(({ pages }) => pages ?? []);
  return counts.length === files.length ? words.clauses.pages(counts.reduce((sum, count) => sum + count, 0)) : "";
}
