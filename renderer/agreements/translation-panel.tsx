import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { isWrongHere } from "../../shared/facts/other-paper.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import { CheckedBy, CheckForm } from "../components/attachment-facts.tsx";
import { useIsChecked } from "../components/is-checked.ts";
import type { NextWay } from "../components/next-check.tsx";
import { useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";
import { OtherCopies, pagesBefore } from "./copy-check.tsx";
import { HeadWithState } from "./head-with-state.tsx";
import { useTranslationFlag } from "./reading-lines.tsx";
import { TranslationDifferences } from "./translation-differences.tsx";
import { type Differences, openOf, useDifferences } from "./use-differences.ts";

const words = text.agreements;

type Props = {
  readonly agreement: Agreement;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  /** key of the line that is opened, of all lines of the screen */
  readonly open: string | undefined;
  /** false: who checks is asked above already, for the original */
  readonly asksChecker?: boolean;
  /** how it stands and in which languages is told above */
  readonly isToldAbove?: boolean;
  /** it has the screen for itself: what was compared is its title */
  readonly isWhole?: boolean;
  /** whose seal its files bear is asked above */
  readonly isSealAsked?: boolean;
  /** to mark it as checked is the next step once all is decided */
  readonly isNext?: boolean;
  /** where one goes on once it is marked */
  readonly onward?: NextWay | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly showCopy: (page: number) => void;
  readonly showTranslation: (page: number) => void;
};

/** Whether a translation is asked for, there, and checked; where it says something else than the original. */
export function TranslationPanel(props: Props) {
  const {
    agreement,
    copy,
    translation,
    open,
    asksChecker = true,
    isToldAbove = false,
    isWhole = false,
    isSealAsked = false,
    isNext = false,
    onward,
    onOpen,
    showCopy,
    showTranslation,
  } = props;
  const differences = useDifferences(agreement, copy, translation);
  const { flag, finding, look } = useTranslationFlag(agreement);
  const readOnly = useReadOnly();
  const isChecked = useIsChecked();
  // one form for who checks: of several files, that of the first that is left
  const next = asksChecker && !readOnly ? translation.find((one) => !isChecked(one)) : undefined;
  const isTitle = isWhole && differences?.kind === "compared";
  const languages = languageNames(agreement.languages ?? []).join("、");
  return (
    <section className="translation" aria-label={words.translationState}>
      {!isTitle && (
        <HeadWithState
          id="translation-title"
          title={words.translationTitle}
          state={isToldAbove ? undefined : look && { ...look, words: words.reading.besideFlag(look.words) }}
        />
      )}
      {languages && !isToldAbove && !isWhole && (
        <p className="second dense">
          {words.languages}：{languages}
          {agreement.wholeChineseText === true && `，${words.wholeChinese}`}
        </p>
      )}
      {finding && finding.outcome !== "met" && flag !== "not-needed" && !(isToldAbove && flag === "unknown") && (
        <p className="second dense">{finding.message}</p>
      )}
      {/* without an original its empty pane leads there */}
      {flag === "missing" && copy.length > 0 && (
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
          {words.goAttachments}
        </button>
      )}
      <OtherCopies copy={translation} />
      {differences && (
        <TranslationDifferences
          agreement={agreement}
          copy={copy}
          translation={translation}
          differences={differences}
          open={open}
          onOpen={onOpen}
          showCopy={showCopy}
          showTranslation={showTranslation}
          look={isTitle ? look : undefined}
        />
      )}
      {translation.map((attachment) => (
        <div key={attachment.id}>
          {attachment === next && (
            <>
              <p className="meta">{checkWords(differences)}</p>
              <CheckForm
                attachment={attachment}
                isEarly={isEarly(differences)}
                isNext={isNext && !isEarly(differences)}
                onward={onward}
                isSealAsked={isSealAsked}
                isOther={isWrongHere(attachment)}
                show={(page) => showTranslation(pagesBefore(translation, attachment) + page)}
              />
            </>
          )}
          <CheckedBy attachment={attachment} />
        </div>
      ))}
    </section>
  );
}

/** Whether something is still to be decided before a translation can be marked as checked; one that cannot be compared is read by a person alone. */
const isEarly = (differences: Differences | undefined): boolean =>
  differences?.kind === "reading" || differences?.kind === "stopped" || (differences?.kind === "compared" && openOf(differences.rows) > 0);

function checkWords(differences: Differences | undefined): string {
  const { differences: said, translationCheck } = words;
  if (differences?.kind === "reading" || differences?.kind === "stopped") return said.notCompared;
  if (differences?.kind !== "compared") return translationCheck;
  const open = openOf(differences.rows);
  const changes = differences.rows.filter(({ decision }) => decision === "change").length;
  return open > 0 ? said.notYet(open) : changes > 0 ? said.toChange(changes) : translationCheck;
}
