import "./agreements.css";
import "./reading.css";
import "./long-names.css";
import "./low-panel.css";
import "./without-file.css";
import { type ReactNode, useEffect, useState } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { pagesOf } from "../../shared/facts/paper-differences.ts";
import type { ClausePair } from "../../shared/reading/translation/clause-pairs.ts";
import type { SlotReport } from "../../shared/report.ts";
import { unsettledAgreements } from "../../shared/wizard/agreement-elements.ts";
import { ReadPages } from "../reader/read-pages.tsx";
import { readOf } from "../reader/use-reading.ts";
import type { Belonging } from "../state/belongs.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { COMPARED, focusTaken, useRoute } from "../state/route.ts";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { AgreementPanel } from "./agreement-panel.tsx";
import { type ElementRow, isOwed, useChecklistRows } from "./checklist-rows.ts";
import type { ClauseView } from "./clause-columns.tsx";
import { ClausesView } from "./clauses-view.tsx";
import { choosePassage } from "./decide-row.ts";
import { differenceMarks } from "./difference-marks.ts";
import { marksOf, translatedMarks } from "./element-marks.ts";
import { useAgreementSlots } from "./guide-of-agreement.ts";
import { NoAgreement, NotAsked } from "./no-agreement.tsx";
import { PaneName } from "./pane-name.tsx";
import type { Quoted } from "./read-words.ts";
import { useTranslationFlag } from "./reading-lines.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { type BothPlaces, placesSideBySide } from "./side-by-side.ts";
import { NothingToShow, TranslationPages } from "./translation-pages.tsx";
import { useAgreementReading } from "./use-agreement-reading.ts";
import { useComparedPlaces } from "./use-compared-places.ts";
import { useComparisonNoted, useDifferences } from "./use-differences.ts";

const words = text.agreements;
const NO_CLAUSES: readonly ClausePair[] = [];
type View = keyof typeof words.views;
const VIEWS = ["copy", "translation", "both"] as const;

/** Agreements beside their pages: what the guide asks them to say at the right, the attachment that says it at the left. */
export function AgreementsScreen({ selected }: { readonly selected: string | undefined }) {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const agreements = theCase.agreements ?? [];
  // whoever names none is led to the first in which something is left, and stays there when nothing is any more
  const [shown, setShown] = useState({ asked: selected, id: selected ?? unsettledAgreements(theCase, guide)[0] });
  if (shown.asked !== selected) setShown({ asked: selected, id: selected ?? unsettledAgreements(theCase, guide)[0] });
  const index = Math.max(
    0,
    agreements.findIndex(({ id }) => id === shown.id),
  );
  const agreement = agreements[index];
  return agreement ? <OneAgreement key={agreement.id} agreement={agreement} index={index} count={agreements.length} /> : <NoAgreement />;
}

type Selected = { readonly page: number; readonly quote: string };

/** The last page on which somebody signs. */
const signedOnPage = (rows: readonly ElementRow[]): number | undefined =>
  rows.flatMap((row) => (row.kind === "signature" ? (row.page ?? row.reading?.proposal?.page ?? []) : [])).at(-1);

function OneAgreement({ agreement, index, count }: { readonly agreement: Agreement; readonly index: number; readonly count: number }) {
  const { copy, translation, hasPlace } = useAgreementAttachments(agreement);
  const focusPath = useRoute((state) => state.focusPath);
  const [chosenView, setView] = useState<View>(focusPath === COMPARED ? "clauses" : "copy");
  // whoever goes to 协议核对 while its comparison is shown wants its beginning
  const route = useRoute((state) => state.route);
  const [arrived, setArrived] = useState(route);
  if (arrived !== route) {
    setArrived(route);
    setView(focusPath === COMPARED ? "clauses" : chosenView === "clauses" ? "copy" : chosenView);
  }
  useEffect(() => {
    if (focusPath === COMPARED) focusTaken();
  }, [focusPath]);
  // nobody is sent for a translation that is not asked for
  const needsNone = useTranslationFlag(agreement).flag === "not-needed" && translation.length === 0;
  const view = needsNone ? "copy" : chosenView;
  const [place, setPlace] = useState({ copy: 0, translation: 0 });
  const [lastBoth, setLastBoth] = useState<BothPlaces>();
  const [open, setOpen] = useState<string>();
  const [selected, setSelected] = useState<Selected>();
  const [looked, setLooked] = useState<Quoted>();
  const [isChoosing, setChoosing] = useState(false);
  const [isFolded, setFolded] = useState(false);
  const [belonging, setBelonging] = useState<Belonging>();
  const reading = useAgreementReading(agreement, copy, translation);
  // of another paper nothing is offered, nor held against what is filled in
  const read = copy.some(isWrongHere) ? undefined : readOf(reading.state);
  const isPending = reading.state?.kind === "reading" || reading.state?.kind === "waiting";
  const rows = useChecklistRows({ agreement, index, copy, read, isPending, isSkipped: reading.isSkipped, isCut: reading.state?.kind === "stopped" });
  const readOnly = useReadOnly();
  const [clauseView, setClauseView] = useState<ClauseView>("all");
  const showCopy = (page: number) => {
    // of a page behind the end, as it may be filled in, the last one
    setPlace((now) => ({ ...now, copy: Math.min(page, pagesOf(copy) ?? page) - 1 }));
    setView((now) => (now === "translation" ? "copy" : now));
  };
  const showTranslation = (page: number) => {
    setPlace((now) => ({ ...now, translation: page - 1 }));
    setView((now) => (now === "copy" ? "translation" : now));
  };
  const differences = useDifferences(agreement, copy, translation);
  const clauses = differences?.kind === "compared" ? differences.clauses : NO_CLAUSES;
  useComparisonNoted(agreement, translation, differences);
  const compared = useComparedPlaces(copy, clauses);
  const showQuote = (place: Quoted) => {
    setLooked(place);
    if (place.page !== undefined) showCopy(place.page);
  };
  const openRow = (key: string | undefined) => {
    setOpen(key);
    setLooked(undefined);
    setChoosing(false);
    const row = rows.find((one) => one.key === key);
    const [own, read] = [row?.page, row?.reading?.proposal?.page];
    // a seal that nobody saw, and a signature without a page, are looked for where the others sign
    const page = (row?.differences ? (read ?? own) : (own ?? read)) ?? (row?.kind === "element" ? undefined : signedOnPage(rows));
    if (!row || page === undefined || copy.length === 0) return;
    showCopy(page);
    // beside it the page on which the translation says so
    const translated = translatedMarks(row, clauses)[0]?.places[0]?.page;
    if (translated !== undefined) setPlace((now) => ({ ...now, translation: translated - 1 }));
  };
  const take = (row: ElementRow) => {
    if (!selected) return;
    choosePassage(row, selected);
    document.getSelection()?.removeAllRanges();
    setSelected(undefined);
    const place = rows.indexOf(row);
    const next = [...rows.slice(place + 1), ...rows.slice(0, place)].find(isOwed);
    openRow((next ?? row).key);
  };
  const choose = (row: ElementRow) => {
    if (selected) return take(row);
    reading.read();
    setChoosing(true);
    document.querySelector<HTMLElement>(".agreement-main .paper-sheets")?.focus({ preventScroll: true });
  };
  const differenceOf = (key: string | undefined) =>
    differences?.kind === "compared" ? differences.rows.find((row) => row.key === key)?.difference : undefined;
  const openDifference = (key: string | undefined) => {
    setOpen(key);
    const chosen = differenceOf(key);
    if (chosen) compared.show(chosen);
    if (chosen) setPlace((now) => ({ copy: (chosen.original?.page ?? now.copy + 1) - 1, translation: (chosen.translation?.page ?? now.translation + 1) - 1 }));
  };
  const opened = rows.find(({ key }) => key === open);
  const changeView = (next: View) => {
    if (view === "both") setLastBoth(place);
    if (next === "both" && view !== "both") {
      const difference = differenceOf(open);
      const inCopy = difference?.original?.page ?? opened?.page ?? opened?.reading?.proposal?.page;
      const inTranslation = difference?.translation?.page ?? translatedMarks(opened, clauses)[0]?.places[0]?.page;
      const pages = { ...(inCopy !== undefined && { copy: inCopy }), ...(inTranslation !== undefined && { translation: inTranslation }) };
      setPlace(placesSideBySide(place, view === "translation" ? "translation" : "copy", pages, lastBoth));
      // nothing is owed: the pages have the room
      setFolded(!opened && rows.some((row) => row.reading) && !rows.some(isOwed));
    }
    if (next === "clauses") compared.show(differenceOf(open));
    setView(next);
  };
  const choice = needsNone ? (
    <b className="dense">{words.original}</b>
  ) : (
    <Segmented<View>
      size="small"
      aria-label={words.show}
      options={([...VIEWS, ...(differences ? (["clauses"] as const) : [])] as const).map((value) => ({ value, label: words.views[value] }))}
      value={view === "clauses" ? "copy" : view}
      onChange={changeView}
    />
  );
  const inTranslation = [...differenceMarks(differences, "translation", open).filter(({ key }) => key === open), ...translatedMarks(opened, clauses)];
  const left = view === "translation" ? "translation" : "copy";
  const goTo = (which: "copy" | "translation") => (to: number) => setPlace((now) => ({ ...now, [which]: to }));
  if (view === "clauses" && differences)
    return (
      <ClausesView
        agreement={agreement}
        copy={copy}
        translation={translation}
        differences={differences}
        view={clauseView}
        onView={setClauseView}
        open={open}
        onOpen={openDifference}
        compared={compared}
        onBack={() => setView("copy")}
      />
    );
  // without any file there are no pages to show: its lines have the screen
  const isAlone = hasPlace && copy.length + translation.length === 0;
  return (
    <main className={isAlone ? "main agreement-main fileless" : view === "both" ? "main agreement-main both" : "main agreement-main"}>
      {isAlone ? null : left === "copy" ? (
        <ReadPages
          compact
          label={words.original}
          attachments={copy}
          place={place.copy}
          onGo={goTo("copy")}
          before={named(choice, copy, place.copy)}
          thumbnails={view !== "both"}
          reading={reading.state}
          onSearch={reading.read}
          marks={[...marksOf(rows, opened, looked), ...differenceMarks(differences, "original", open).filter(({ key }) => key === open)]}
          selected={selected}
          onSelect={setSelected}
          foot={selected && !readOnly && (belonging === undefined || belonging === "settled") && <SelectionBar rows={rows} openKey={open} onTake={take} />}
          onKey={(key) => {
            if (!isChoosing) return false;
            if (key === "Escape") setChoosing(false);
            else if (opened && selected) take(opened);
            return true;
          }}
          nothing={hasPlace ? <NothingToShow which="copy" way="solid" before={choice} /> : <NotAsked agreement={agreement.id} before={choice} />}
        />
      ) : (
        <TranslationPages
          attachments={translation}
          original={copy}
          place={place.translation}
          onGo={goTo("translation")}
          before={named(choice, translation, place.translation)}
          thumbnails
          marks={inTranslation}
        />
      )}
      {view === "both" && (
        <TranslationPages
          attachments={translation}
          original={copy}
          place={place.translation}
          onGo={goTo("translation")}
          before={<PaneName word={words.translation} files={translation} place={place.translation} />}
          thumbnails={false}
          marks={inTranslation}
        />
      )}
      <AgreementPanel
        agreement={agreement}
        index={index}
        count={count}
        isAlone={isAlone}
        copy={copy}
        translation={translation}
        place={place}
        showCopy={showCopy}
        showQuote={showQuote}
        showTranslation={showTranslation}
        rows={rows}
        clauses={clauses}
        reading={reading}
        read={read}
        belonging={belonging}
        onBelonging={setBelonging}
        open={open}
        onOpen={openRow}
        onDifference={openDifference}
        isSelected={selected !== undefined}
        isChoosing={isChoosing}
        onChoose={choose}
        onCompare={() => changeView("clauses")}
        isFolded={view === "both" && isFolded}
        onFold={view === "both" ? setFolded : undefined}
      />
    </main>
  );
}

/** Behind the choice of what is shown, the file that is. */
const named = (choice: ReactNode, files: readonly Attachment[], place: number) => (
  <>
    {choice}
    <PaneName files={files} place={place} />
  </>
);

/** The attachments in the slots of an agreement: of its kind for the original, of the translations for the other. */
function useAgreementAttachments(agreement: Agreement) {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const attachments = useCase().attachments ?? [];
  const { copy, anyCopy, translation } = useAgreementSlots(agreement);
  const slotOf = (id: string | undefined) => slots.find((one: SlotReport) => one.slot === id && (one.for === undefined || one.for === agreement.id));
  const of = (id: string | undefined): readonly Attachment[] => {
    const slot = slotOf(id);
    return attachments.filter((attachment) => slot?.attachments.includes(attachment.id) && attachment.unplaced !== true);
  };
  const own = of(copy);
  const hasPlace = slots.length === 0 || slotOf(copy) !== undefined || slotOf(anyCopy) !== undefined;
  return { copy: own.length > 0 ? own : of(anyCopy), translation: of(translation), hasPlace };
}
