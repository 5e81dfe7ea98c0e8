import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { languageNames } from "../../shared/text/language-names.ts";
import { CheckedBy, CheckForm } from "../components/attachment-facts.tsx";
import { useReadOnly } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";
import { HeadWithState } from "./head-with-state.tsx";
import { useTranslationFlag } from "./reading-lines.tsx";
import { TranslationDifferences } from "./translation-differences.tsx";

const words = text.agreements;

type Props = {
  readonly agreement: Agreement;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  readonly showCopy: (page: number) => void;
  readonly showTranslation: (page: number) => void;
};

/** Whether a translation is asked for, there, and checked; where it says something else than the original. */
export function TranslationPanel({ agreement, copy, translation, showCopy, showTranslation }: Props) {
  const { flag, finding, look } = useTranslationFlag(agreement);
  const readOnly = useReadOnly();
  const languages = languageNames(agreement.languages ?? []).join("、");
  return (
    <section className="translation" aria-label={words.translationState}>
      <HeadWithState id="translation-title" title={words.translationTitle} state={look} />
      {languages && (
        <p className="second dense">
          {words.languages}：{languages}
          {agreement.wholeChineseText === true && `，${words.wholeChinese}`}
        </p>
      )}
      {finding && flag !== "not-needed" && <p className="second dense">{finding.message}</p>}
      {flag === "missing" && (
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments" })}>
          {words.goAttachments}
        </button>
      )}
      {copy.length > 0 && translation.length > 0 && (
        <TranslationDifferences
          title={agreement.title ?? words.title}
          copy={copy}
          translation={translation}
          showCopy={showCopy}
          showTranslation={showTranslation}
        />
      )}
      {translation.map((attachment) => (
        <div key={attachment.id}>
          {!readOnly && attachment.state !== "checked" && (
            <>
              <p className="meta">{words.translationCheck}</p>
              <CheckForm attachment={attachment} />
            </>
          )}
          <CheckedBy attachment={attachment} />
        </div>
      ))}
    </section>
  );
}
